package org.asbuilt.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;

/** A query in words. */
final class Explanation {
    private Explanation() {}

    /** The query as a sentence without a full stop. */
    static String of(Query query) {
        if (query.condition() instanceof Condition.OfKind(SortedSet<Kind> kinds)) {
            return "Every " + kinds(kinds);
        }
        if (query.condition() instanceof Condition.All(List<Condition> of)
                && of.getFirst() instanceof Condition.OfKind(SortedSet<Kind> kinds)) {
            return "Every " + kinds(kinds) + " of which: "
                    + of.stream().skip(1).map(Explanation::clause).collect(Collectors.joining("; and "));
        }
        return query.condition() instanceof Condition.All(List<Condition> of)
                ? "Everything of which: " + of.stream().map(Explanation::clause).collect(Collectors.joining("; and "))
                : "Everything of which: " + clause(query.condition());
    }

    private static String clause(Condition condition) {
        return switch (condition) {
            case Condition.All all -> bracketed(all.of(), " and ");
            case Condition.Any any -> bracketed(any.of(), " or ");
            case Condition.Not(Condition of) -> "it is not so that " + clause(of);
            case Condition.Words(String words) -> "“" + words + "” stands somewhere in what is recorded";
            case Condition.OfKind(SortedSet<Kind> kinds) -> "it is a " + kinds(kinds);
            case Condition.Has(Field field) -> name(field) + " is recorded";
            case Condition.Missing(Field field) -> name(field) + " is not known";
            case Condition.None(Field field) ->
                "it is recorded that there is no " + name(field).substring("the ".length());
            case Condition.Is(Flag flag) -> flag.words();
            case Condition.Compared compared -> name(compared.field()) + " " + compared(compared);
        };
    }

    private static String bracketed(List<Condition> of, String between) {
        return of.stream().map(Explanation::clause).collect(Collectors.joining(between, "(", ")"));
    }

    private static String kinds(SortedSet<Kind> kinds) {
        return kinds.stream().map(kind -> kind.text().replace('-', ' ')).collect(Collectors.joining(" or "));
    }

    private static String compared(Condition.Compared compared) {
        String wanted = "“" + compared.wanted() + "”";
        return switch (compared.tests().getFirst()) {
            case Test.Holds ignored -> "contains " + wanted;
            case Test.Same ignored -> "is " + wanted;
            case Test.OfVersion ignored -> "is version " + wanted + " or one of its kind";
            case Test.ByVersion test -> order(test.operator(), wanted, "before", "after");
            case Test.Choice ignored -> "is " + wanted;
            case Test.Ranked test -> order(test.operator(), wanted, "below", "above");
            case Test.Whole test -> order(test.operator(), wanted, "less than", "more than");
            case Test.Day test -> order(test.operator(), wanted, "before", "after");
            case Test.Within ignored -> "lies in " + wanted;
            case Test.Around ignored -> "holds the address " + wanted;
            case Test.Named test ->
                (test.operator() == Operator.IS ? "is called " : "has in its name or as its id ") + wanted;
        };
    }

    private static String order(Operator operator, String wanted, String less, String more) {
        return switch (operator) {
            case HAS, IS -> "is " + wanted;
            case IS_NOT -> "is not " + wanted;
            case BEFORE -> "is " + less + " " + wanted;
            case UP_TO -> "is " + wanted + " or " + less + " it";
            case AFTER -> "is " + more + " " + wanted;
            case FROM -> "is " + wanted + " or " + more + " it";
        };
    }

    private static String name(Field field) {
        String target = switch (field.target()) {
            case Field.Target.ItsName ignored -> "name";
            case Field.Target.ItsId ignored -> "id";
            case Field.Target.Recorded(List<Part> parts) -> labels(parts);
        };
        return field.reference().isEmpty() ? "the " + target : "the " + target + " of its " + labels(field.reference());
    }

    private static String labels(List<Part> parts) {
        List<String> labels = new ArrayList<>();
        for (Part part : parts) {
            String label = Fields.label(part);
            if (labels.stream().noneMatch(known -> isSame(known, label))) {
                labels.add(label);
            }
        }
        return String.join(" or ", labels);
    }

    /** Manufacturer (nameplate) and manufacturer (product profile) are one word for people. */
    private static boolean isSame(String one, String other) {
        return plain(one).equals(plain(other));
    }

    private static String plain(String label) {
        int bracket = label.indexOf(" (");
        return (bracket < 0 ? label : label.substring(0, bracket)).toLowerCase(Locale.ROOT);
    }
}
