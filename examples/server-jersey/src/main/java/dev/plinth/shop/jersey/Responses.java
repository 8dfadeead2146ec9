package dev.plinth.shop.jersey;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.problem.Problems;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** What this server makes of answers. */
public final class Responses {
    private Responses() {}

    /** The response that carries an answer. */
    public static Response of(Answer<?> answer) {
        var response = Response.status(answer.status()).entity(answer.body());
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        answer.entityTag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        answer.link().ifPresent(link -> response.header(HttpHeaders.LINK, link));
        return response.build();
    }

    /** The response that tells of a problem. */
    static Response of(Problem problem) {
        var response =
                Response.status(problem.status()).type(Problems.MEDIA_TYPE).entity(problem);
        Problems.headers(problem).forEach(response::header);
        return response.build();
    }
}
