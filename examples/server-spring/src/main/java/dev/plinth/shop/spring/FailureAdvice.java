package dev.plinth.shop.spring;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.server.problem.Problems;
import dev.plinth.shop.server.problem.RefusedRequest;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes a problem of whatever is thrown. */
@RestControllerAdvice
final class FailureAdvice {
    @ExceptionHandler
    ResponseEntity<Problem> problem(Throwable failure) {
        if (failure instanceof ErrorResponse refused) {
            // What Spring refuses by itself: paths, methods, formats.
            return Responses.of(Problems.ofStatus(refused.getStatusCode().value()), allow(refused.getHeaders()));
        }
        if (failure instanceof UnsupportedCharsetException || failure instanceof IllegalCharsetNameException) {
            return Responses.of(Problems.ofStatus(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value()), HttpHeaders.EMPTY);
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return problem(RefusedRequest.invalid("", "must be an object"));
        }
        var problem = Problems.of(failure);
        if (Problems.isFault(problem)) {
            System.getLogger(FailureAdvice.class.getName()).log(System.Logger.Level.ERROR, "failed", failure);
        }
        return Responses.of(problem, HttpHeaders.EMPTY);
    }

    private static HttpHeaders allow(HttpHeaders headers) {
        var allow = new HttpHeaders();
        var methods = headers.getAllow();
        if (!methods.isEmpty()) {
            allow.set(
                    HttpHeaders.ALLOW,
                    Problems.allow(methods.stream().map(HttpMethod::name).toList()));
        }
        return allow;
    }
}
