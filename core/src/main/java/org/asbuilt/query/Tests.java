package org.asbuilt.query;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Comparison;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Part;
import org.asbuilt.vulnerability.match.Version;

/** Makes tests of what is written behind a field. Every method throws {@link InvalidValue} if it is no value of the field. */
final class Tests {
    private Tests() {}

    /** What the values of a part have to be. */
    static Test of(Part part, Operator operator, String raw) {
        return switch (part.type()) {
            case "text" -> text(part, operator, raw);
            case "choice" -> choice(part, operator, raw);
            case "integer" -> new Test.Whole(operator, number(raw));
            case "boolean" -> new Test.Choice(unordered(part, operator).canonical(raw));
            case "date", "time" -> new Test.Day(operator, Period.parse(raw));
            case "ip" -> address(part, operator, raw);
            case "cidr" -> range(part, operator, raw);
            case "mac" -> mac(part, operator, raw);
            case "id" -> {
                unordered(part, operator);
                yield Test.Named.of(operator, raw);
            }
            default -> throw new IllegalStateException("no test for the type " + part.type());
        };
    }

    /** What a name or an id has to be. */
    static Test ofText(String field, Operator operator, String raw) {
        if (operator.ordered()) {
            throw InvalidValue.expected(field + " with : or =", operator.sign());
        }
        return operator == Operator.IS ? new Test.Same(Comparison.EXACT, raw) : Test.Holds.of(Comparison.EXACT, raw);
    }

    private static Part unordered(Part part, Operator operator) {
        if (operator.ordered()) {
            throw InvalidValue.expected(
                    ": or =, for " + part.label().toLowerCase(Locale.ROOT) + " has no order", operator.sign());
        }
        return part;
    }

    private static Test text(Part part, Operator operator, String raw) {
        if (operator.ordered()) {
            Version version = Version.parse(raw)
                    .filter(one -> !one.line() && raw.chars().anyMatch(Character::isDigit))
                    .orElseThrow(() -> InvalidValue.expected("a version such as 2.1", raw));
            return new Test.ByVersion(operator, version);
        }
        if (part.comparison() == Comparison.VERSION && operator == Operator.HAS) {
            return new Test.OfVersion(Comparison.VERSION.fold(raw));
        }
        return operator == Operator.IS ? new Test.Same(part.comparison(), raw) : Test.Holds.of(part.comparison(), raw);
    }

    private static Test choice(Part part, Operator operator, String raw) {
        String wanted = part.canonical(raw);
        if (!operator.ordered()) {
            return new Test.Choice(wanted);
        }
        Map<String, Integer> ranks = Order.of(part)
                .orElseThrow(() -> InvalidValue.expected(
                        ": or =, for the choices of " + part.facet() + "." + part.name() + " have no order",
                        operator.sign()));
        return new Test.Ranked(operator, ranks, ranks.getOrDefault(wanted, 0));
    }

    private static long number(String raw) {
        try {
            return Long.parseLong(raw.strip(), 10);
        } catch (NumberFormatException notOne) {
            throw InvalidValue.expected("a whole number", raw);
        }
    }

    private static Test address(Part part, Operator operator, String raw) {
        unordered(part, operator);
        if (raw.contains("/")) {
            return new Test.Within(Cidr.parse(raw));
        }
        Optional<IpAddress> whole = IpAddress.written(raw);
        if (whole.isPresent()) {
            return new Test.Choice(whole.get().text());
        }
        if (operator == Operator.IS || !raw.matches("[0-9a-fA-F.:]+")) {
            throw InvalidValue.expected(
                    "an address such as 10.0.0.5, part of one, or a range such as 10.0.0.0/24", raw);
        }
        return Test.Holds.of(Comparison.EXACT, raw);
    }

    private static Test range(Part part, Operator operator, String raw) {
        unordered(part, operator);
        Optional<IpAddress> address = IpAddress.written(raw);
        return address.<Test>map(Test.Around::new)
                .orElseGet(() -> new Test.Choice(Cidr.parse(raw).toString()));
    }

    private static Test mac(Part part, Operator operator, String raw) {
        unordered(part, operator);
        String plain = raw.replaceAll("[:.-]", "");
        if (!plain.matches("[0-9a-fA-F]{1,12}")) {
            throw InvalidValue.expected("a MAC or the beginning of one such as 00:1b:1b", raw);
        }
        if (plain.length() == 12) {
            return new Test.Choice(part.canonical(raw));
        }
        if (operator == Operator.IS) {
            throw InvalidValue.expected("a whole MAC such as 00:1b:1b:12:34:56", raw);
        }
        return Test.Holds.of(Comparison.EXACT, plain.replaceAll("(..)(?=.)", "$1:"));
    }
}
