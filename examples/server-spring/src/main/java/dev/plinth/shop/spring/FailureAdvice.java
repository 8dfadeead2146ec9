package dev.plinth.shop.spring;

import dev.plinth.shop.api.v1.shared.Problem;
import dev.plinth.shop.jetty.Failures;
import dev.plinth.shop.server.Call;
import dev.plinth.shop.server.problem.Problems;
import dev.plinth.shop.server.problem.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Makes a problem of whatever is thrown. */
@RestControllerAdvice
final class FailureAdvice {
    @ExceptionHandler
    ResponseEntity<Problem> problem(Throwable failure, HttpServletRequest request) {
        if (failure instanceof ErrorResponse refused) {
            // What Spring refuses by itself: paths, methods, formats.
            return Responses.of(Problems.ofStatus(refused.getStatusCode().value()), allow(refused.getHeaders()));
        }
        if (failure instanceof HttpMessageNotReadableException) {
            return Responses.of(RefusedRequest.invalid("", "must be an object").problem(), HttpHeaders.EMPTY);
        }
        return Responses.of(Failures.told(failure, request.getHeader(Call.REQUEST_ID)), HttpHeaders.EMPTY);
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
