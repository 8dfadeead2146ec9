package dev.plinth.shop.spring;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.server.Answer;
import dev.plinth.shop.server.problem.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What this server makes of answers. */
public final class Responses {
    private static final MediaType PROBLEM = MediaType.parseMediaType(Problems.MEDIA_TYPE);

    private Responses() {}

    /** The response that carries an answer. */
    public static <T> ResponseEntity<T> of(Answer<T> answer) {
        var response = ResponseEntity.status(answer.status());
        answer.location().ifPresent(location -> response.header(HttpHeaders.LOCATION, location));
        answer.entityTag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        answer.link().ifPresent(link -> response.header(HttpHeaders.LINK, link));
        return response.body(answer.body());
    }

    /** The response that tells of a problem, whatever the caller would rather have. */
    static ResponseEntity<Problem> of(Problem problem, HttpHeaders headers) {
        var known = Problems.headers(problem);
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .headers(more -> known.forEach(more::set))
                .contentType(PROBLEM)
                .body(problem);
    }
}
