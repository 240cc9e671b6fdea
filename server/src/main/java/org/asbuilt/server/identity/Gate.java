package org.asbuilt.server.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.asbuilt.access.Permission;
import org.asbuilt.access.Person;
import org.asbuilt.access.Session;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.server.limits.Allowance;
import org.asbuilt.server.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one gate: authenticate, authorise, write the access log, and only then act. If the log cannot be written, the answer is
 * no.
 */
@Component
public final class Gate implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);
    private static final String CALLER = Gate.class.getName() + ".caller";
    private static final String READER = Gate.class.getName() + ".reader";
    private final Sessions sessions;
    private final Tokens tokens;
    private final Factors factors;
    private final AccessLog log;
    private final Readers readers;
    private final Allowance allowance;

    /** A gate that knows people by those sessions and tokens. */
    public Gate(
            Sessions sessions, Tokens tokens, Factors factors, AccessLog log, Readers readers, Allowance allowance) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.factors = factors;
        this.log = log;
        this.readers = readers;
        this.allowance = allowance;
    }

    /** Who asks; only to be called behind the gate. */
    public static Person person(HttpServletRequest request) {
        return caller(request).person();
    }

    /** Who asks and what counts for it; only to be called behind the gate. */
    public static Reader reader(HttpServletRequest request) {
        if (request.getAttribute(READER) instanceof Reader reader) {
            return reader;
        }
        throw new IllegalStateException("nobody passed the gate");
    }

    /** Who asks and by what; only to be called behind the gate. */
    public static Caller caller(HttpServletRequest request) {
        if (request.getAttribute(CALLER) instanceof Caller caller) {
            return caller;
        }
        throw new IllegalStateException("nobody passed the gate");
    }

    /** The session in which it is asked; only to be called behind a gate that lets no token pass. */
    public static Session session(HttpServletRequest request) {
        return caller(request)
                .session()
                .orElseThrow(() -> new IllegalStateException("a token passed where the person must be there"));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        response.setHeader("Cache-Control", "no-store");
        if (method.hasMethodAnnotation(Open.class)) {
            return true;
        }
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            if (method.getBeanType().getName().startsWith("org.asbuilt.")) {
                throw new IllegalStateException(method + " does not say whom it is for");
            }
            return true;
        }
        Optional<Caller> caller = Tokens.isShown(request) ? tokens.at(request) : sessions.at(request);
        caller.ifPresent(known -> allowance.person(known.key()));
        Optional<Reader> reader = caller.map(readers::of);
        Optional<Refusal> refusal =
                caller.isEmpty() ? Optional.of(unknown(request)) : refusal(caller.get(), reader.orElseThrow(), needs);
        String actor = caller.map(Caller::person).map(Person::user).orElse("");
        write(request, actor, needs.action(), object(request, caller), refusal.isEmpty());
        refusal.ifPresent(refused -> {
            throw refused;
        });
        request.setAttribute(CALLER, caller.orElseThrow());
        request.setAttribute(READER, reader.orElseThrow());
        readers.serve(reader.orElseThrow());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        readers.leave();
    }

    /** Writes an entry of the access log; what cannot be written down is not done. */
    public void write(HttpServletRequest request, String actor, String action, String object, boolean granted) {
        try {
            log.write(actor, action, object, granted, request.getRemoteAddr());
        } catch (Superseded newer) {
            throw newer;
        } catch (RuntimeException unwritten) {
            LOG.error("the access log cannot be written", unwritten);
            throw new Refusal(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "access-log-unavailable",
                    "the access log cannot be written, and nothing is done that is not written down");
        }
    }

    /** What speaks against it, the coarse before the fine: a session that is not complete learns nothing of permissions. */
    private Optional<Refusal> refusal(Caller caller, Reader reader, Needs needs) {
        return unfinished(caller, needs)
                .or(() -> notPermitted(caller, reader, needs))
                .or(() -> notByToken(caller, needs))
                .or(() -> notFresh(caller, needs));
    }

    private Optional<Refusal> unfinished(Caller caller, Needs needs) {
        return caller.session()
                .map(factors::standing)
                .filter(standing -> standing.compareTo(needs.at()) < 0)
                .map(standing -> new Refusal(
                        HttpStatus.FORBIDDEN,
                        "second-factor-required",
                        standing == Standing.MUST_PROVE
                                ? "show your second factor first"
                                : "this installation demands a second factor: enrol one first",
                        Map.of(
                                "standing",
                                standing.text(),
                                "ways",
                                factors.ways(caller.person().user()))));
    }

    private Optional<Refusal> notPermitted(Caller caller, Reader reader, Needs needs) {
        if (needs.value().length == 0 || Arrays.stream(needs.value()).anyMatch(reader::may)) {
            return Optional.empty();
        }
        String permissions = Arrays.stream(needs.value()).map(Permission::text).collect(Collectors.joining(" or "));
        return Optional.of(
                Arrays.stream(needs.value()).anyMatch(readers.of(caller.person())::may)
                        ? new Refusal(
                                HttpStatus.FORBIDDEN,
                                "scope-exceeded",
                                "this needs the permission " + permissions + ", which the API token does not carry")
                        : new Refusal(
                                HttpStatus.FORBIDDEN,
                                "not-permitted",
                                "this needs the permission " + permissions + ", which none of your roles gives"));
    }

    private static Optional<Refusal> notByToken(Caller caller, Needs needs) {
        return caller.token().isPresent() && (needs.stepUp() || needs.inPerson())
                ? Optional.of(new Refusal(
                        HttpStatus.FORBIDDEN, "not-by-token", "this is done in person, and not by an API token"))
                : Optional.empty();
    }

    private Optional<Refusal> notFresh(Caller caller, Needs needs) {
        return caller.session()
                .filter(session -> needs.stepUp() && !factors.isFresh(session))
                .map(stale -> new Refusal(
                        HttpStatus.FORBIDDEN,
                        "step-up-required",
                        "show once more who you are: this gives power away or cannot be undone",
                        Map.of("ways", factors.stepUpWays(caller.person()))));
    }

    private static Refusal unknown(HttpServletRequest request) {
        return Tokens.isShown(request)
                ? new Refusal(
                        HttpStatus.UNAUTHORIZED, "token-refused", "the API token is none, has expired or was revoked")
                : new Refusal(HttpStatus.UNAUTHORIZED, "not-signed-in", "sign in first");
    }

    private static String object(HttpServletRequest request, Optional<Caller> caller) {
        String query = request.getQueryString();
        String asked = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        return caller.flatMap(Caller::token)
                .map(token -> asked + " (by the token " + token.id() + ")")
                .orElse(asked);
    }
}
