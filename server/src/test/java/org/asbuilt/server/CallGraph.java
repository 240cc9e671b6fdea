package org.asbuilt.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.DirectMethodHandleDesc;
import java.lang.reflect.AccessFlag;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who calls whom in compiled classes, which methods have many threads do something together, and which hold locks. A call of a method that
 * is overridden is one of all that override it, and what makes a function of a method calls it. What a function does that is kept in a
 * field, or handed on, is not known; so whoever asks one for something while it holds a lock may wait for anything. Source: The Java
 * Virtual Machine Specification, sections 4.7.3, 5.4.5 and 6.5.
 */
final class CallGraph {
    private static final String FUNCTIONS = "java/util/function/";
    private static final String FUNCTION = "L" + FUNCTIONS;
    private static final Set<String> GATHER = Set.of("parallel", "parallelStream");
    private static final Set<String> WORK_OUT = Set.of("compute", "computeIfAbsent", "computeIfPresent", "merge");
    private static final Set<String> TAKE = Set.of("lock", "lockInterruptibly", "tryLock");
    private static final String MAP = "java/util/concurrent/ConcurrentHashMap";
    private static final Set<String> MAPS = Set.of("java/util/Map", "java/util/concurrent/ConcurrentMap", MAP);

    /** What each class inherits from at once, and by which it is inherited. */
    private final Map<String, Set<String>> above = new HashMap<>();

    private final Map<String, Set<String>> heirs = new HashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final Map<Call, Set<Method>> known = new HashMap<>();
    private final Map<Method, Set<Method>> callers = new HashMap<>();

    /** What is called: the class that is named, the method, and whether another may stand in its place. */
    private record Call(String owner, String method, boolean isFixed) {}

    /**
     * A method: what it calls, of that what it makes functions of, whether it asks a function for something, whether threads gather in it,
     * and whether it holds a lock.
     */
    private record Method(
            String name, Set<Call> calls, Set<Call> functions, boolean asks, boolean gathers, boolean holds) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Method method && method.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }

        String words() {
            // A function within a method has the number of its own, which changes with others.
            return name.substring(0, name.indexOf('(')).replace('/', '.').replaceAll("lambda[$](\\w+)[$]\\d+$", "$1");
        }
    }

    /** Of all that lies where those classes lie. */
    static CallGraph of(Class<?>... samples) {
        CallGraph graph = new CallGraph();
        for (Class<?> sample : samples) {
            graph.addAll(sample);
        }
        return graph;
    }

    /** Of those classes. */
    static CallGraph of(List<Class<?>> classes) {
        CallGraph graph = new CallGraph();
        for (Class<?> one : classes) {
            try (InputStream in = Objects.requireNonNull(
                    one.getResourceAsStream("/" + one.getName().replace('.', '/') + ".class"))) {
                graph.add(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return graph;
    }

    private void addAll(Class<?> sample) {
        try {
            Path place = Path.of(
                    sample.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                addAll(place);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + place.toUri()), Map.of())) {
                    addAll(jar.getPath("/"));
                }
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void addAll(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                add(Files.readAllBytes(file));
            }
        }
    }

    private void add(byte[] bytes) {
        ClassModel model = ClassFile.of().parse(bytes);
        String name = model.thisClass().asInternalName();
        Set<String> parents = new HashSet<>();
        model.superclass().ifPresent(one -> parents.add(one.asInternalName()));
        model.interfaces().forEach(one -> parents.add(one.asInternalName()));
        boolean hasMap = model.methods().stream()
                .anyMatch(method -> code(method)
                        .anyMatch(element -> element instanceof NewObjectInstruction made
                                && made.className().asInternalName().equals(MAP)));
        for (MethodModel method : model.methods()) {
            String signature =
                    method.methodName().stringValue() + method.methodType().stringValue();
            methods.put(name + "." + signature, method(name + "." + signature, method, hasMap));
        }
        above.put(name, parents);
        parents.forEach(one -> heirs.computeIfAbsent(one, _ -> new HashSet<>()).add(name));
    }

    private static Stream<CodeElement> code(MethodModel method) {
        return method.code().stream().flatMap(code -> code.elementStream());
    }

    private static Method method(String name, MethodModel method, boolean hasMap) {
        Set<Call> calls = new HashSet<>();
        Set<Call> functions = new HashSet<>();
        boolean asks = false;
        boolean gathers = false;
        boolean holds = method.flags().has(AccessFlag.SYNCHRONIZED);
        for (CodeElement element : code(method).toList()) {
            switch (element) {
                case InvokeInstruction invoke -> {
                    String called = invoke.name().stringValue();
                    String owner = invoke.owner().asInternalName();
                    boolean isFixed = invoke.opcode() == Opcode.INVOKESTATIC || invoke.opcode() == Opcode.INVOKESPECIAL;
                    calls.add(new Call(owner, called + invoke.type().stringValue(), isFixed));
                    asks |= owner.startsWith(FUNCTIONS);
                    gathers |= owner.startsWith("java/util/") && GATHER.contains(called);
                    holds |= owner.startsWith("java/util/concurrent/locks/") && TAKE.contains(called);
                    holds |= hasMap && MAPS.contains(owner) && WORK_OUT.contains(called);
                }
                case InvokeDynamicInstruction made ->
                    made.bootstrapArgs().stream()
                            .filter(DirectMethodHandleDesc.class::isInstance)
                            .map(DirectMethodHandleDesc.class::cast)
                            .map(CallGraph::function)
                            .forEach(functions::add);
                case MonitorInstruction monitor -> holds |= monitor.opcode() == Opcode.MONITORENTER;
                default -> {
                    // It calls nobody.
                }
            }
        }
        calls.addAll(functions);
        return new Method(name, calls, functions, asks, gathers, holds);
    }

    private static Call function(DirectMethodHandleDesc handle) {
        String owner = handle.owner().descriptorString();
        boolean isFixed = handle.kind() == DirectMethodHandleDesc.Kind.STATIC
                || handle.kind() == DirectMethodHandleDesc.Kind.INTERFACE_STATIC
                || handle.kind() == DirectMethodHandleDesc.Kind.SPECIAL
                || handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR;
        String name = handle.kind() == DirectMethodHandleDesc.Kind.CONSTRUCTOR ? "<init>" : handle.methodName();
        return new Call(owner.substring(1, owner.length() - 1), name + handle.lookupDescriptor(), isFixed);
    }

    /** The methods in which many threads do something together. */
    Set<String> gatherers() {
        Set<String> names = new TreeSet<>();
        methods.values().stream().filter(Method::gathers).forEach(method -> names.add(method.words()));
        return names;
    }

    /** The methods that hold a lock, and may wait for many threads meanwhile or ask a function, of which nobody knows what it does. */
    Set<String> holdersThatGather() {
        Set<String> names = new TreeSet<>();
        risky().forEach(method -> names.add(method.words()));
        return names;
    }

    /** Where one of many threads may wait for a lock whose holder may wait for them: who gathered them, by what way, and who holds the lock. */
    List<String> risks() {
        Set<Method> risky = risky();
        Set<String> risks = new TreeSet<>();
        for (Method gatherer : methods.values()) {
            if (gatherer.gathers()) {
                Set<Method> workers = new HashSet<>();
                given(gatherer, workers, new HashSet<>());
                if (takesFunctions(gatherer)) {
                    byCalls(gatherer).forEach(caller -> given(caller, workers, new HashSet<>()));
                }
                Map<Method, Method> reached = reached(workers);
                reached.keySet().stream()
                        .filter(risky::contains)
                        .forEach(holder ->
                                risks.add(gatherer.words() + way(holder, reached) + " waits for " + holder.words()));
            }
        }
        return List.copyOf(risks);
    }

    /** The functions that a method makes, and those that it is given by what it calls. */
    private void given(Method method, Set<Method> functions, Set<Method> seen) {
        method.functions().forEach(function -> functions.addAll(targets(function)));
        for (Call call : method.calls()) {
            for (Method target : targets(call)) {
                if (target.name().contains(")" + FUNCTION) && seen.add(target)) {
                    given(target, functions, seen);
                }
            }
        }
    }

    private static boolean takesFunctions(Method method) {
        return method.name().substring(0, method.name().indexOf(')')).contains(FUNCTION);
    }

    /** Whether a method asks a function for something, itself or in a function that it makes. */
    private boolean asks(Method method) {
        return method.asks()
                || method.functions().stream()
                        .flatMap(function -> targets(function).stream())
                        .anyMatch(Method::asks);
    }

    private Set<Method> risky() {
        Set<Method> waiting = callersOf(methods.values().stream()
                .filter(method -> method.gathers() || (method.holds() && asks(method)))
                .toList());
        waiting.removeIf(method -> !method.holds());
        return waiting;
    }

    /** Those, and all that they call, each with the one by which it was reached; those themselves with themselves. */
    private Map<Method, Method> reached(Collection<Method> from) {
        return spread(from, method -> method.calls().stream().flatMap(call -> targets(call).stream()));
    }

    private static Map<Method, Method> spread(Collection<Method> from, Function<Method, Stream<Method>> neighbours) {
        Map<Method, Method> reached = new LinkedHashMap<>();
        from.forEach(method -> reached.put(method, method));
        Deque<Method> next = new ArrayDeque<>(from);
        while (!next.isEmpty()) {
            Method here = next.remove();
            neighbours
                    .apply(here)
                    .filter(there -> reached.putIfAbsent(there, here) == null)
                    .forEach(next::add);
        }
        return reached;
    }

    private static String way(Method holder, Map<Method, Method> reached) {
        Deque<String> way = new ArrayDeque<>();
        Method step = holder;
        while (!step.equals(reached.get(step))) {
            step = Objects.requireNonNull(reached.get(step));
            way.push(step.words());
        }
        return way.isEmpty() ? "" : " by way of " + String.join(", ", way);
    }

    /** Those, and all by which they are called. */
    private Set<Method> callersOf(Collection<Method> called) {
        return new HashSet<>(spread(called, method -> byCalls(method).stream()).keySet());
    }

    /** Who calls a method by its name. */
    private Set<Method> byCalls(Method called) {
        if (callers.isEmpty()) {
            for (Method method : methods.values()) {
                method.calls()
                        .forEach(call -> targets(call)
                                .forEach(target -> callers.computeIfAbsent(target, _ -> new HashSet<>())
                                        .add(method)));
            }
        }
        return callers.getOrDefault(called, Set.of());
    }

    private Set<Method> targets(Call call) {
        return known.computeIfAbsent(call, _ -> {
            Set<Method> found = new HashSet<>();
            inherited(call.owner(), call.method(), found);
            if (!call.isFixed()) {
                Deque<String> below = new ArrayDeque<>(heirs.getOrDefault(call.owner(), Set.of()));
                while (!below.isEmpty()) {
                    String heir = below.remove();
                    Optional.ofNullable(methods.get(heir + "." + call.method())).ifPresent(found::add);
                    below.addAll(heirs.getOrDefault(heir, Set.of()));
                }
            }
            return found;
        });
    }

    /** The nearest that a class has of its own or inherits. */
    private void inherited(String owner, String method, Set<Method> found) {
        Method own = methods.get(owner + "." + method);
        if (own != null) {
            found.add(own);
        } else {
            above.getOrDefault(owner, Set.of()).forEach(one -> inherited(one, method, found));
        }
    }
}
