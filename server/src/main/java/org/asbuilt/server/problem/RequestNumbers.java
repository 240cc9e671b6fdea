package org.asbuilt.server.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a number that stands in its answer and in every line of the log that it leads to. A number that the request brings is
 * not believed: it could be made to look like another's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class RequestNumbers extends OncePerRequestFilter {
    /** The header of the answer. */
    public static final String HEADER = "X-Request-Number";

    private static final String FIELD = "request";
    private final FaultNumbers numbers;

    /** Takes numbers from there. */
    public RequestNumbers(FaultNumbers numbers) {
        this.numbers = numbers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String number = numbers.next();
        response.setHeader(HEADER, number);
        MDC.put(FIELD, number);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(FIELD);
        }
    }
}
