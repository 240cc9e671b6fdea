package org.asbuilt.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.InputStream;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/**
 * Gives each answer in JSON a tag by its content: who asks again with {@code If-None-Match} is told that nothing is new (304) instead of
 * the same once more. The answer is worked out and the rights are looked at all the same. Source: RFC 9110 sections 8.8.3 and 13.1.2.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
public final class AnswerTags extends ShallowEtagHeaderFilter {
    /** Tags are weak: an answer says the same, though it may be compressed on the way. */
    public AnswerTags() {
        setWriteWeakETag(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !request.getRequestURI().startsWith("/api/");
    }

    /** Unlike what it stands on, it counts answers that nobody may keep on the way: who asked keeps them. */
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request, HttpServletResponse response, int status, InputStream body) {
        return status == HttpServletResponse.SC_OK
                && Optional.ofNullable(response.getContentType())
                        .map(MediaType::parseMediaType)
                        .filter(MediaType.APPLICATION_JSON::includes)
                        .isPresent();
    }
}
