package org.asbuilt.server.once;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A request whose body can be looked at before it is read. What bounds the body stands before it. */
final class Rereadable extends HttpServletRequestWrapper {
    private Optional<byte[]> body = Optional.empty();

    Rereadable(HttpServletRequest request) {
        super(request);
    }

    /** The whole body. */
    byte[] body() throws IOException {
        if (body.isEmpty()) {
            body = Optional.of(super.getInputStream().readAllBytes());
        }
        return body.get();
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return new Bytes(body());
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Bytes extends ServletInputStream {
        private final ByteArrayInputStream in;

        Bytes(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return in.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return in.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return in.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("what is asked under a key is read in its own time");
        }
    }
}
