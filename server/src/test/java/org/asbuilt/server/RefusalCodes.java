package org.asbuilt.server;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** With which status and code methods refuse, as their sources say it: by themselves, and by methods of the same type that they call. */
final class RefusalCodes {
    private static final Map<String, String> SHORT =
            Map.of("notFound", "404 not-found", "outsideScope", "403 outside-your-scope");

    private final Map<String, NavigableSet<String>> codes = new TreeMap<>();
    private final Map<String, Set<String>> calls = new TreeMap<>();
    private final NavigableSet<String> endpoints = new TreeSet<>();

    /** Reads a method. */
    void scan(String name, boolean endpoint, MethodTree method) {
        NavigableSet<String> own = codes.computeIfAbsent(name, key -> new TreeSet<>());
        Set<String> called = calls.computeIfAbsent(name, key -> new HashSet<>());
        String type = name.substring(0, name.lastIndexOf('.') + 1);
        if (endpoint) {
            endpoints.add(name);
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
                if (made.getIdentifier().toString().equals("Refusal")) {
                    code(made.getArguments()).ifPresent(own::add);
                }
                return super.visitNewClass(made, null);
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
                switch (call.getMethodSelect()) {
                    case IdentifierTree same -> {
                        called.add(type + same.getName());
                        // What ends a request where no controller is at work is written as a document.
                        if (same.getName().contentEquals("document")) {
                            code(call.getArguments()).ifPresent(own::add);
                        }
                    }
                    case MemberSelectTree other
                    when other.getExpression().toString().equals("Refusal") ->
                        shorthand(other.getIdentifier().toString(), call).ifPresent(own::add);
                    default -> {}
                }
                return super.visitMethodInvocation(call, null);
            }
        }.scan(method, null);
    }

    /** What endpoints refuse. */
    SortedMap<String, String> byMethod() {
        SortedMap<String, String> all = new TreeMap<>();
        for (String endpoint : endpoints) {
            NavigableSet<String> reached = new TreeSet<>();
            reach(endpoint, new HashSet<>(), reached);
            if (!reached.isEmpty()) {
                all.put(endpoint + "!", String.join(", ", reached));
            }
        }
        return all;
    }

    /** All that is refused anywhere. */
    String all() {
        return String.join(
                ", ",
                codes.values().stream().flatMap(NavigableSet::stream).collect(Collectors.toCollection(TreeSet::new)));
    }

    private void reach(String method, Set<String> seen, NavigableSet<String> reached) {
        if (seen.add(method)) {
            reached.addAll(codes.getOrDefault(method, new TreeSet<>()));
            calls.getOrDefault(method, Set.of()).forEach(next -> reach(next, seen, reached));
        }
    }

    private static Optional<String> shorthand(String name, MethodInvocationTree call) {
        return name.equals("badRequest")
                ? literal(call.getArguments().getFirst()).map(code -> "400 " + code)
                : Optional.ofNullable(SHORT.get(name));
    }

    private static Optional<String> code(List<? extends ExpressionTree> arguments) {
        return arguments.size() < 2
                ? Optional.empty()
                : literal(arguments.get(1))
                        .flatMap(code -> status(arguments.getFirst()).map(status -> status.value() + " " + code));
    }

    private static Optional<String> literal(ExpressionTree tree) {
        return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<HttpStatus> status(ExpressionTree tree) {
        return Stream.of(HttpStatus.values())
                .filter(status -> tree.toString().equals("HttpStatus." + status.name()))
                .findFirst();
    }
}
