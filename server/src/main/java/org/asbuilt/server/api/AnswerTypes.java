package org.asbuilt.server.api;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.BinarySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/** Says in which media types an endpoint answers where that is not JSON made of a form, which the library says by itself. */
final class AnswerTypes {
    private static final String DONE = "2";

    private AnswerTypes() {}

    static void say(Operation operation, HandlerMethod handler) {
        List<String> types = sent(handler);
        if (types.isEmpty()) {
            return;
        }
        boolean text = ResolvableType.forMethodReturnType(handler.getMethod())
                .as(ResponseEntity.class)
                .getGeneric()
                .isAssignableFrom(String.class);
        Content content = new Content();
        types.forEach(type -> content.addMediaType(type, new MediaType().schema(form(text))));
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith(DONE)) {
                answer.setContent(content);
            }
        });
    }

    private static Schema<?> form(boolean text) {
        return text ? new StringSchema() : new BinarySchema();
    }

    /** What is said at the method, or what it produces where it writes the answer itself. */
    private static List<String> sent(HandlerMethod handler) {
        Method method = handler.getMethod();
        return Optional.ofNullable(handler.getMethodAnnotation(Sends.class))
                .map(Sends::value)
                .or(() -> Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                        .filter(mapping -> method.getReturnType() == void.class)
                        .map(RequestMapping::produces))
                .map(List::of)
                .orElse(List.of());
    }
}
