package org.asbuilt.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.asbuilt.access.Role;
import org.asbuilt.server.identity.Needs;
import org.asbuilt.server.identity.Open;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every route of a running server, as the server itself knows them: a new one is among them by itself. */
final class Routes {
    private Routes() {}

    /** A method on a path with its variables. */
    record Route(String method, String pattern, boolean form, HandlerMethod handler) {
        Optional<Needs> needs() {
            return Optional.ofNullable(handler.getMethodAnnotation(Needs.class));
        }

        Optional<Open> open() {
            return Optional.ofNullable(handler.getMethodAnnotation(Open.class));
        }

        /** The path with a number for every variable. */
        String path() {
            return pattern.replaceAll("\\{[^}]*}", "1");
        }

        /** Whether a role permits it. */
        boolean isFor(Role role) {
            return needs().map(Needs::value)
                    .filter(any -> any.length > 0)
                    .map(any -> Arrays.stream(any).anyMatch(role.permissions()::contains))
                    .orElse(true);
        }

        /** The names of its parameters in the query. */
        List<String> parameters() {
            return Arrays.stream(handler.getMethodParameters())
                    .flatMap(parameter -> Optional.ofNullable(parameter.getParameterAnnotation(RequestParam.class))
                            .map(named -> Stream.of(named.name(), named.value())
                                    .filter(name -> !name.isEmpty())
                                    .findFirst()
                                    .orElseGet(() -> parameter.getParameter().getName()))
                            .stream())
                    .toList();
        }

        Browser.Answer call(Browser browser) {
            if (form) {
                return browser.upload(path(), List.of(), Map.of("files", ""));
            }
            return method.equals("GET") ? browser.get(path()) : browser.send(method, path(), Map.of());
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** All, in order. */
    static List<Route> of(Site site) {
        return site
                .server()
                .part("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("org.asbuilt."))
                .flatMap(one -> of(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Route::toString))
                .toList();
    }

    /** Those that somebody must be known for. */
    static List<Route> guarded(Site site) {
        return of(site).stream().filter(route -> route.needs().isPresent()).toList();
    }

    private static Stream<Route> of(RequestMappingInfo info, HandlerMethod handler) {
        boolean form = !info.getConsumesCondition().isEmpty();
        Function<String, Stream<Route>> methods = path -> info.getMethodsCondition().getMethods().stream()
                .map(method -> new Route(method.name(), path, form, handler));
        return info.getPatternValues().stream().flatMap(methods);
    }
}
