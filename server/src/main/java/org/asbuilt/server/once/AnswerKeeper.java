package org.asbuilt.server.once;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.asbuilt.ledger.Superseded;
import org.asbuilt.server.limits.RequestBounds;
import org.asbuilt.server.record.AnsweredRequests;
import org.asbuilt.server.record.RecordOffice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps what was answered to what is asked under a key, before it goes out: who hears of it can ask again at once. It keeps neither headers
 * nor cookies. An answer that says to ask again is not kept, so that it can be done then; but what failed when something had been done is
 * not begun once more.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE - 1)
public final class AnswerKeeper extends OncePerRequestFilter {
    /** The longest body of an answer that is kept, in bytes. */
    public static final int LONGEST = 64 << 10;

    private static final Logger LOG = LoggerFactory.getLogger(AnswerKeeper.class);
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final AnsweredRequests answered;

    /** Keeps them at that office. */
    public AnswerKeeper(RecordOffice office) {
        answered = office.answeredRequests();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OnceOnly.isWanted(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        chain.doFilter(RequestBounds.isUpload(request) ? request : new Rereadable(request), answer);
        OnceOnly.UnderWay.of(request).ifPresent(done -> keep(done, answer));
        answer.copyBodyToResponse();
    }

    /** That it was done is not taken back by an answer that cannot be kept: its key then stays one that was not ended. */
    private void keep(OnceOnly.UnderWay done, ContentCachingResponseWrapper answer) {
        try {
            int status = answer.getStatus();
            if (status == TOO_MANY || (status == UNAVAILABLE && answered.isUntouched(done.mark()))) {
                answered.forget(done.asked(), done.mark());
                return;
            }
            answered.end(
                    done.asked(),
                    new AnsweredRequests.Ended(
                            answer.getStatus(), kept(done, answer).text()));
        } catch (Superseded newer) {
            LOG.warn("what was asked under a key stays as one that was not ended: {}", newer.getMessage());
        } catch (RuntimeException unwritten) {
            LOG.error("an answer cannot be kept for whoever asks again", unwritten);
        }
    }

    private static KeptAnswer kept(OnceOnly.UnderWay done, ContentCachingResponseWrapper answer) {
        Optional<String> type = Optional.ofNullable(answer.getContentType());
        String why = why(done, answer, type);
        return why.isEmpty()
                ? new KeptAnswer(
                        "", done.rights(), type, new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8))
                : new KeptAnswer(why, done.rights(), Optional.empty(), "");
    }

    private static String why(OnceOnly.UnderWay done, ContentCachingResponseWrapper answer, Optional<String> type) {
        if (answer.getStatus() == UNAVAILABLE) {
            return "something had been done when it failed, and it is not known whether all was; look, and use a new key if it was not";
        }
        return done.shownOnce() ? "it holds a secret that is shown once" : tooMuch(answer, type);
    }

    private static String tooMuch(ContentCachingResponseWrapper answer, Optional<String> type) {
        if (answer.getContentSize() > LONGEST) {
            return "it was longer than " + (LONGEST >> 10) + " KiB";
        }
        boolean text = answer.getContentSize() == 0
                || type.map(MediaType::parseMediaType)
                        .filter(media -> media.getSubtype().endsWith("json"))
                        .isPresent();
        return text ? "" : "it was a file";
    }
}
