package org.asbuilt.dissect;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Writes what a capture yields as JSON, one fact a line, for people to read and git to compare. */
final class GoldenText {
    private GoldenText() {}

    static String of(TrafficSummary summary) {
        Account account = summary.account();
        return "{\n"
                + section("sightings", summary.sightings())
                + section("bindings", summary.bindings())
                + section("conversations", summary.conversations())
                + section("services", summary.services())
                + (summary.tunnels().isEmpty() ? "" : section("tunnels", summary.tunnels()))
                + section("malformed", account.malformed())
                + "\"packets\": " + account.packets() + "\n}\n";
    }

    private static String section(String name, List<? extends Record> facts) {
        return "\"" + name + "\": ["
                + facts.stream().map(fact -> "\n  " + json(fact)).collect(Collectors.joining(","))
                + "\n],\n";
    }

    private static String json(Object value) {
        return switch (value) {
            case MacAddress mac -> quoted(mac.toString());
            case NetworkAddress address -> quoted(address.toString());
            case Transport transport -> quoted(transport.toString());
            case Endpoint endpoint -> quoted(endpoint.toString());
            case Place place -> quoted("packet " + place.packet());
            case Traffic traffic -> "[" + traffic.packets() + ", " + traffic.bytes() + "]";
            case Optional<?> optional -> optional.map(GoldenText::json).orElse("null");
            case OptionalInt optional -> optional.isPresent() ? Integer.toString(optional.getAsInt()) : "null";
            case OptionalLong optional -> optional.isPresent() ? Long.toString(optional.getAsLong()) : "null";
            case List<?> list -> list.stream().map(GoldenText::json).collect(Collectors.joining(", ", "[", "]"));
            case Number number -> number.toString();
            case Record fact -> fields(fact);
            default -> quoted(value.toString());
        };
    }

    private static String fields(Record fact) {
        StringBuilder text =
                new StringBuilder("{\"is\": " + quoted(fact.getClass().getSimpleName()));
        for (RecordComponent component : fact.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                Object value = component.getAccessor().invoke(fact);
                if (!value.equals(Optional.empty())
                        && !value.equals(OptionalInt.empty())
                        && !value.equals(OptionalLong.empty())) {
                    text.append(", ")
                            .append(quoted(component.getName()))
                            .append(": ")
                            .append(json(value));
                }
            } catch (IllegalAccessException | InvocationTargetException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return text.append('}').toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
