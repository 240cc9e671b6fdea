package org.asbuilt.server.problem;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;

/**
 * Ends a request that cannot be granted. It is no fault: it carries what is told to whoever asked, and it is turned into a
 * problem document at the edge.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String code;
    private final transient Map<String, Object> more;

    /**
     * A refusal.
     *
     * @param status the HTTP status
     * @param code a code that does not change, for example {@code not-permitted}
     * @param detail what is wrong, in a sentence
     */
    public Refusal(HttpStatus status, String code, String detail) {
        this(status, code, detail, Map.of());
    }

    /** A refusal that says more in further members of the problem document. */
    public Refusal(HttpStatus status, String code, String detail, Map<String, Object> more) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.more = new LinkedHashMap<>(more);
    }

    /** What is asked for does not exist. */
    public static Refusal notFound(String what) {
        return new Refusal(HttpStatus.NOT_FOUND, "not-found", "there is no " + what);
    }

    /** The request is not of its form. */
    public static Refusal badRequest(String code, String detail) {
        return new Refusal(HttpStatus.BAD_REQUEST, code, detail);
    }

    /** It concerns something that is not open to whoever asks. */
    public static Refusal outsideScope(String detail) {
        return outsideScope(detail, Map.of());
    }

    /** The same, and what of it is not open. */
    public static Refusal outsideScope(String detail, Map<String, Object> more) {
        return new Refusal(HttpStatus.FORBIDDEN, "outside-your-scope", detail, more);
    }

    /** The HTTP status. */
    public HttpStatus status() {
        return status;
    }

    /** The code. */
    public String code() {
        return code;
    }

    /** The sentence. */
    public String detail() {
        return String.valueOf(getMessage());
    }

    /** Further members of the problem document. */
    public Map<String, Object> more() {
        return more;
    }
}
