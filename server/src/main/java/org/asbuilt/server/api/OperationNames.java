package org.asbuilt.server.api;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the description calls operations, and with it what the methods of generated clients are called: by the area and the method that
 * answers, {@code subjectList}, and by the method alone where it names the area, {@code openRelease}. Nothing else has a part in a name, so
 * that an endpoint which is added renames no other. Source: OpenAPI 3.1, 4.8.10.
 */
final class OperationNames {
    private static final String ENDPOINTS = "Api$";

    private OperationNames() {}

    /** The area of a class of endpoints: {@code Subject} of {@code SubjectApi}. */
    static String area(Class<?> endpoints) {
        return endpoints.getSimpleName().replaceFirst(ENDPOINTS, "");
    }

    /** The name of the operation that a method answers: in camel case, a valid name in Java and TypeScript. */
    static String of(Class<?> endpoints, String method) {
        String area = area(endpoints);
        String first = area.substring(0, 1).toLowerCase(Locale.ROOT) + area.substring(1);
        return isNamed(area, first, method)
                ? method
                : first + method.substring(0, 1).toUpperCase(Locale.ROOT) + method.substring(1);
    }

    /** Whether an area, or several of its kind, stand in the name of a method as words of their own. */
    private static boolean isNamed(String area, String first, String method) {
        String several = area.endsWith("y") ? "(?:y|ies)" : "s?";
        String stem = area.endsWith("y") ? area.substring(1, area.length() - 1) : area.substring(1);
        return Pattern.matches(
                "(?:%s|.*%s)%s%s(?:[A-Z].*)?".formatted(first.substring(0, 1), area.substring(0, 1), stem, several),
                method);
    }
}
