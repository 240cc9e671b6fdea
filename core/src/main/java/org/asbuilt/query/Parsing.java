package org.asbuilt.query;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.asbuilt.model.InvalidValue;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Part;
import org.asbuilt.query.Tokens.Sort;
import org.asbuilt.query.Tokens.Token;

/** Reads one query: or binds less than and, and less than not. */
final class Parsing {
    private static final String CONDITION = "a condition, such as vendor:siemens, or a word";
    private static final int DEEPEST = 50;

    private final String text;
    private final List<Token> tokens;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private int at;
    private int depth;

    Parsing(String text) {
        this.text = text;
        tokens = Tokens.of(text);
    }

    Query query() {
        kindsAhead();
        if (peek().sort() == Sort.END) {
            throw new QueryError("the query is empty", 1, CONDITION);
        }
        Condition condition = any();
        Token rest = peek();
        if (rest.sort() != Sort.END) {
            throw new QueryError("this bracket closes none", rest.column(), "the end of the query");
        }
        return new Query(text.strip(), condition, kinds);
    }

    /** The kinds that the whole query is about tell what names mean that several facets have. */
    private void kindsAhead() {
        boolean either = tokens.stream().anyMatch(token -> token.isWord("or"));
        int open = 0;
        for (int i = 0; i < tokens.size() - 1; i++) {
            Token token = tokens.get(i);
            open += token.sort() == Sort.OPEN ? 1 : 0;
            open -= token.sort() == Sort.CLOSE ? 1 : 0;
            boolean turned = i > 0
                    && (tokens.get(i - 1).sort() == Sort.MINUS
                            || tokens.get(i - 1).isWord("not"));
            boolean said = token.sort() == Sort.FIELD && token.text().equalsIgnoreCase("kind") && open == 0;
            if (said
                    && !turned
                    && !either
                    && token.operator().filter(one -> one != Operator.IS_NOT).isPresent()) {
                Token value = tokens.get(i + 1);
                if (value.isValue()) {
                    kinds.add(kind(value));
                }
            }
        }
    }

    private Condition any() {
        List<Condition> of = new ArrayList<>(List.of(all()));
        while (peek().isWord("or")) {
            next();
            of.add(all());
        }
        return of.size() == 1 ? of.getFirst() : new Condition.Any(of);
    }

    private Condition all() {
        List<Condition> of = new ArrayList<>(List.of(single()));
        while (true) {
            Token token = peek();
            if (token.isWord("and")) {
                next();
            } else if (token.sort() == Sort.END || token.sort() == Sort.CLOSE || token.isWord("or")) {
                return of.size() == 1 ? of.getFirst() : new Condition.All(of);
            }
            of.add(single());
        }
    }

    private Condition single() {
        Token token = next();
        return switch (token.sort()) {
            case OPEN -> bracketed(token);
            case MINUS -> new Condition.Not(single());
            case FIELD -> compared(token);
            case QUOTED -> new Condition.Words(notBlank(token));
            case WORD -> word(token);
            case CLOSE -> throw new QueryError("there is nothing before this bracket", token.column(), CONDITION);
            case COMMA -> throw new QueryError("a comma stands here", token.column(), CONDITION);
            case END -> throw new QueryError("the query ends", token.column(), CONDITION);
        };
    }

    private Condition word(Token token) {
        if (token.isWord("not")) {
            return new Condition.Not(single());
        }
        if (token.isWord("and") || token.isWord("or")) {
            throw new QueryError("there is nothing before " + token.text(), token.column(), CONDITION);
        }
        return new Condition.Words(token.text());
    }

    private static String notBlank(Token token) {
        if (token.text().isBlank()) {
            throw new QueryError("there is nothing in the quotes", token.column(), "a word");
        }
        return token.text().strip();
    }

    private Condition bracketed(Token open) {
        if (++depth > DEEPEST) {
            throw new QueryError("brackets stand in more than " + DEEPEST + " others", open.column(), "fewer");
        }
        Condition inside = any();
        depth--;
        if (next().sort() != Sort.CLOSE) {
            throw new QueryError("the bracket that begins here is not closed", open.column(), "a ) at its end");
        }
        return inside;
    }

    private Condition compared(Token field) {
        Operator operator = field.operator().orElse(Operator.HAS);
        List<Token> values = values(field);
        List<Condition> of = values.stream()
                .map(value -> compared(field, operator == Operator.IS_NOT ? Operator.IS : operator, value))
                .toList();
        Condition either = of.size() == 1 ? of.getFirst() : joined(of);
        return operator == Operator.IS_NOT ? new Condition.Not(either) : either;
    }

    private static Condition joined(List<Condition> of) {
        TreeSet<Kind> kinds = new TreeSet<>();
        for (Condition one : of) {
            if (!(one instanceof Condition.OfKind(SortedSet<Kind> some))) {
                return new Condition.Any(of);
            }
            kinds.addAll(some);
        }
        return new Condition.OfKind(kinds);
    }

    private List<Token> values(Token field) {
        Token first = next();
        if (first.isValue()) {
            return List.of(first);
        }
        String value = "a value behind " + field.text()
                + field.operator().map(Operator::sign).orElse("");
        if (first.sort() != Sort.OPEN) {
            throw new QueryError("there is no value", first.column(), value);
        }
        List<Token> values = new ArrayList<>();
        Token token = next();
        while (token.sort() != Sort.CLOSE) {
            boolean between = token.sort() == Sort.COMMA || token.isWord("or");
            if (!between && !token.isValue()) {
                throw new QueryError(
                        token.sort() == Sort.END ? "the bracket is not closed" : "this is no value",
                        token.sort() == Sort.END ? first.column() : token.column(),
                        "values with commas between them and a ) at the end");
            }
            if (!between) {
                values.add(token);
            }
            token = next();
        }
        if (values.isEmpty()) {
            throw new QueryError("there is no value in the brackets", first.column(), value);
        }
        return values;
    }

    private Condition compared(Token field, Operator operator, Token value) {
        String name = field.text().toLowerCase(Locale.ROOT);
        return switch (name) {
            case "kind" -> {
                if (operator.ordered()) {
                    throw new QueryError("kinds have no order", field.column(), "kind:asset");
                }
                yield new Condition.OfKind(new TreeSet<>(Set.of(kind(value))));
            }
            case "is" -> new Condition.Is(read(value, () -> Flag.parse(value.text())));
            case "has" -> new Condition.Has(field(value.text(), value.column()));
            case "missing" -> new Condition.Missing(field(value.text(), value.column()));
            case "none" -> new Condition.None(field(value.text(), value.column()));
            default -> value(field(field.text(), field.column()), operator, value);
        };
    }

    private static Condition value(Field field, Operator operator, Token value) {
        boolean unknown =
                value.sort() == Sort.WORD && !operator.ordered() && value.text().equals("?");
        if (unknown) {
            return new Condition.Missing(field);
        }
        List<Test> tests = read(value, () -> switch (field.target()) {
            case Field.Target.ItsName ignored -> List.of(Tests.ofText("name", operator, value.text()));
            case Field.Target.ItsId ignored -> List.of(Tests.ofText("id", operator, value.text()));
            case Field.Target.Recorded recorded ->
                recorded.parts().stream()
                        .map(part -> Tests.of(part, operator, value.text()))
                        .toList();
        });
        return new Condition.Compared(field, operator, value.text(), tests);
    }

    private Field field(String name, int column) {
        return named(name, kinds)
                .map(target -> new Field(name, List.of(), target))
                .or(() -> hop(name, column))
                .orElseGet(() -> {
                    try {
                        return new Field(name, List.of(), new Field.Target.Recorded(Fields.parts(name, kinds)));
                    } catch (InvalidValue none) {
                        throw noField(name, column, none);
                    }
                });
    }

    private static QueryError noField(String name, int column, InvalidValue none) {
        String expected = String.valueOf(none.getMessage())
                .replaceFirst("^expected ", "")
                .replaceFirst(", found \"[^\"]*\"$", "");
        return new QueryError(
                expected.startsWith("one of ") ? "several facets have a " + name : "there is no field " + name,
                column,
                expected);
    }

    private static Optional<Field.Target> named(String name, Set<Kind> kinds) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(new Field.Target.ItsName());
            case "id" -> Optional.of(new Field.Target.ItsId());
            default -> Fields.found(name, kinds).map(Field.Target.Recorded::new);
        };
    }

    /** What the subject that is named by a field is asked: zone.name, thirdParty.country. */
    private Optional<Field> hop(String name, int column) {
        for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
            Optional<List<Part>> reference = Fields.found(name.substring(0, dot), kinds)
                    .filter(parts -> parts.stream().allMatch(Test::refers));
            if (reference.isPresent()) {
                return Optional.of(hop(name, reference.get(), name.substring(dot + 1), column));
            }
        }
        return Optional.empty();
    }

    private static Field hop(String name, List<Part> reference, String rest, int column) {
        Set<Kind> refers = EnumSet.noneOf(Kind.class);
        reference.forEach(part -> refers.addAll(part.refers()));
        try {
            return new Field(
                    name,
                    reference,
                    named(rest, refers).orElseGet(() -> new Field.Target.Recorded(Fields.parts(rest, refers))));
        } catch (InvalidValue none) {
            throw noField(rest, column + name.length() - rest.length(), none);
        }
    }

    private static Kind kind(Token value) {
        return read(value, () -> {
            try {
                return Kind.parse(value.text());
            } catch (InvalidValue none) {
                boolean plural = value.text().endsWith("s");
                if (!plural) {
                    throw none;
                }
                return Kind.parse(value.text().substring(0, value.text().length() - 1));
            }
        });
    }

    private static <T> T read(Token value, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (InvalidValue wrong) {
            String message = String.valueOf(wrong.getMessage());
            int expected = message.indexOf("expected ");
            int found = message.lastIndexOf(", found ");
            String what = expected >= 0 && found > expected
                    ? message.substring(expected + "expected ".length(), found)
                    : message;
            throw new QueryError("\"" + value.text() + "\" is not what this field takes", value.column(), what);
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }
}
