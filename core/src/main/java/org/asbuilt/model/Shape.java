package org.asbuilt.model;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A facet's record components seen as a list of parts: the only place that uses reflection. JSON, forms, table columns,
 * CSV columns, filters, diffs and schemas all come from here, so that a facet is written once.
 *
 * <p>Every component of a facet is an {@link Optional} or a {@link SortedSet} of a type that {@link ValueType} knows.
 */
public final class Shape<F extends Facet> {
    private static final Map<Class<?>, Shape<?>> BY_TYPE = all(Facet.class);
    private static final Map<String, Shape<?>> BY_NAME =
            BY_TYPE.values().stream().collect(Collectors.toUnmodifiableMap(Shape::name, shape -> shape));
    private static final Map<Kind, List<Shape<?>>> BY_KIND = byKind();

    private final Class<F> type;
    private final String name;
    private final String label;
    private final boolean repeats;
    private final FieldGroup group;
    private final Set<Kind> kinds;
    private final List<Part> parts;
    private final Constructor<F> constructor;
    private final Map<String, Component> components = new LinkedHashMap<>();

    private record Component(Part part, ValueType<?> valueType, RecordComponent accessor) {}

    private Shape(Class<F> type) {
        this.type = type;
        name = Character.toLowerCase(type.getSimpleName().charAt(0))
                + type.getSimpleName().substring(1);
        Label typeLabel = type.getAnnotation(Label.class);
        label = typeLabel == null ? words(name) : typeLabel.value();
        Of of = type.getAnnotation(Of.class);
        if (of == null) {
            throw new IllegalStateException(type + " does not say which kinds it belongs to (@Of)");
        }
        // An annotation looks each answer up: rules ask millions of times.
        repeats = of.repeats();
        group = of.group();
        kinds = of.value().length == 0 ? Collections.unmodifiableSet(EnumSet.allOf(Kind.class)) : Set.of(of.value());
        RecordComponent[] recorded = type.getRecordComponents();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(recorded).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " is not a record", e);
        }
        for (RecordComponent component : recorded) {
            components.put(component.getName(), component(component));
        }
        parts = components.values().stream().map(Component::part).toList();
    }

    /** The shape of a facet type. */
    @SuppressWarnings("unchecked")
    public static <F extends Facet> Shape<F> of(Class<F> type) {
        Shape<?> shape = BY_TYPE.get(type);
        if (shape == null) {
            throw new IllegalArgumentException(type + " is not in the catalogue of facets");
        }
        return (Shape<F>) shape;
    }

    /**
     * The shape of that name.
     *
     * @throws InvalidValue if there is no such facet
     */
    public static Shape<?> named(String name) {
        Shape<?> shape = BY_NAME.get(name);
        if (shape == null) {
            throw InvalidValue.expected("a facet, one of " + String.join(", ", new TreeSet<>(BY_NAME.keySet())), name);
        }
        return shape;
    }

    /** All shapes in the order of the catalogue. */
    public static Collection<Shape<?>> all() {
        return BY_TYPE.values();
    }

    /**
     * The part that is written {@code nameplate.model}, whichever of the facets it is in if those repeat.
     *
     * @throws InvalidValue if there is none
     */
    public static Part partAt(String path) {
        int dot = path.indexOf('.');
        if (dot < 1) {
            throw InvalidValue.expected("a path such as nameplate.serialNumber", path);
        }
        return named(path.substring(0, dot)).part(path.substring(dot + 1));
    }

    /** The shapes that a subject of the kind can have, in the order of the catalogue. */
    public static List<Shape<?>> of(Kind kind) {
        return BY_KIND.getOrDefault(kind, List.of());
    }

    /** The record type. */
    public Class<F> type() {
        return type;
    }

    /** The facet's name in paths, JSON and storage, for example {@code nameplate}. */
    public String name() {
        return name;
    }

    /** What people call the facet. */
    public String label() {
        return label;
    }

    /** Its label within a sentence, for example "network port". */
    public String within() {
        return Part.within(label);
    }

    /** The kinds of subject that can have it. */
    public Set<Kind> kinds() {
        return kinds;
    }

    /** Whether a subject can have several. */
    public boolean repeats() {
        return repeats;
    }

    /** Who reads it. */
    public FieldGroup group() {
        return group;
    }

    /** The parts in the order of the record. */
    public List<Part> parts() {
        return parts;
    }

    /**
     * The part of that name.
     *
     * @throws InvalidValue if there is none
     */
    public Part part(String part) {
        return component(part).part;
    }

    /** The canonical texts of the parts that are known; parts that are not known are absent. */
    public Map<String, List<String>> texts(Facet facet) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        for (Component component : components.values()) {
            Collection<?> values = values(component, type.cast(facet));
            if (!values.isEmpty()) {
                texts.put(
                        component.part.name(),
                        values.stream().map(component.valueType::formatted).toList());
            }
        }
        return texts;
    }

    /**
     * The facet with those parts; parts that are not given are not known.
     *
     * @throws InvalidValue if a text is no value of its part, or several are given for a part that holds one
     */
    public F build(Map<String, List<String>> texts) {
        Object[] arguments = new Object[components.size()];
        int place = 0;
        int known = 0;
        for (Component component : components.values()) {
            List<String> values = texts.get(component.part.name());
            known += values == null ? 0 : 1;
            arguments[place++] = argument(component, values == null ? List.of() : values);
        }
        if (known < texts.size()) {
            texts.keySet().forEach(this::component);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            if (e.getCause() instanceof InvalidValue invalid) {
                throw invalid;
            }
            throw new IllegalStateException("cannot build " + type, e);
        }
    }

    String canonical(String part, String raw) {
        Component component = component(part);
        try {
            return component.valueType.canonical(raw);
        } catch (InvalidValue e) {
            throw new InvalidValue(component.part.label() + ": " + e.getMessage());
        }
    }

    private Component component(String part) {
        Component component = components.get(part);
        if (component == null) {
            throw InvalidValue.expected(
                    "a part of " + name + ", one of " + String.join(", ", components.keySet()), part);
        }
        return component;
    }

    private Component component(RecordComponent component) {
        ParameterizedType generic = (ParameterizedType) component.getGenericType();
        boolean many = component.getType() == SortedSet.class;
        if (!many && component.getType() != Optional.class) {
            throw new IllegalStateException(component + " must be an Optional or a SortedSet");
        }
        Type argument = generic.getActualTypeArguments()[0];
        ValueType<?> valueType = ValueType.of((Class<?>) argument);
        Label partLabel = component.getAnnotation(Label.class);
        CompareAs compareAs = component.getAnnotation(CompareAs.class);
        Refers refers = component.getAnnotation(Refers.class);
        AnnexA annexA = component.getAnnotation(AnnexA.class);
        Comparison standard = argument == String.class ? Comparison.TEXT : Comparison.EXACT;
        return new Component(
                new Part(
                        name,
                        component.getName(),
                        partLabel == null ? words(component.getName()) : partLabel.value(),
                        many,
                        valueType.name(),
                        valueType.choices(),
                        compareAs == null ? standard : compareAs.value(),
                        refers == null ? List.of() : List.of(refers.value()),
                        Optional.ofNullable(annexA).map(AnnexA::value)),
                valueType,
                component);
    }

    private Collection<?> values(Component component, F facet) {
        try {
            Object value = component.accessor.getAccessor().invoke(facet);
            return value instanceof Optional<?> optional ? optional.stream().toList() : (Collection<?>) value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component.part, e);
        }
    }

    private static Object argument(Component component, List<String> texts) {
        Part part = component.part;
        if (part.many()) {
            List<Object> values = new ArrayList<>(texts.size());
            texts.forEach(text -> values.add(component.valueType.parse().apply(text)));
            return SortedSets.copy(values);
        }
        if (texts.size() > 1) {
            throw new InvalidValue(part.label() + " holds one value, found " + texts.size());
        }
        return texts.isEmpty()
                ? Optional.empty()
                : Optional.of(component.valueType.parse().apply(texts.getFirst()));
    }

    private static Map<Kind, List<Shape<?>>> byKind() {
        Map<Kind, List<Shape<?>>> byKind = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            byKind.put(
                    kind,
                    BY_TYPE.values().stream()
                            .filter(shape -> shape.kinds.contains(kind))
                            .toList());
        }
        return byKind;
    }

    private static Map<Class<?>, Shape<?>> all(Class<?> sealed) {
        Map<Class<?>, Shape<?>> shapes = new LinkedHashMap<>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            shapes.put(permitted, new Shape<>(permitted.asSubclass(Facet.class)));
        }
        return shapes;
    }

    /** "serialNumber" as "Serial number". */
    private static String words(String camel) {
        String spaced = camel.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }
}
