package org.asbuilt.server.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.asbuilt.server.problem.Problems;
import org.asbuilt.server.problem.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns requests away that are too many or too long, before anything is done for them. It stands behind what finds out the address. These
 * refusals are counted and not written into the access log, for a flood would fill it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public final class RequestBounds extends OncePerRequestFilter {
    private final Allowance allowance;
    private final Problems problems;

    /** Asks that allowance. */
    public RequestBounds(Allowance allowance, Problems problems) {
        this.allowance = allowance;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Refusal> refusal = allowance.address(request.getRemoteAddr()).or(() -> tooLong(request));
        if (refusal.isPresent()) {
            problems.write(response, refusal.get());
            return;
        }
        chain.doFilter(isUpload(request) ? request : new Bounded(request), response);
    }

    private static Optional<Refusal> tooLong(HttpServletRequest request) {
        return isUpload(request) || request.getContentLengthLong() <= Limits.BODY
                ? Optional.empty()
                : Optional.of(tooLong());
    }

    private static Refusal tooLong() {
        return new Refusal(
                HttpStatus.CONTENT_TOO_LARGE,
                "too-long",
                "the body is longer than " + (Limits.BODY >> 20) + " MiB; files are uploaded as multipart/form-data");
    }

    /** Whether files are sent. */
    public static boolean isUpload(HttpServletRequest request) {
        return Optional.ofNullable(request.getContentType())
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                .isPresent();
    }

    /** A request that does not say how long it is, counted while it is read. */
    private static final class Bounded extends HttpServletRequestWrapper {
        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }

        @Override
        public BufferedReader getReader() throws IOException {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream in;
        private long read;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = in.read(into, offset, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int more) {
            read += more;
            if (read > Limits.BODY) {
                throw tooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
