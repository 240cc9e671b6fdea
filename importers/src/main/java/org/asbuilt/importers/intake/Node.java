package org.asbuilt.importers.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.asbuilt.evidence.Locus;

/** An element of an XML document with all that is in it, small enough to be held. Names are without their namespaces. */
public final class Node {
    private final String name;
    private final String namespace;
    private final String pointer;
    private final int line;
    private final Map<String, String> attributes;
    private final List<Node> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    Node(Markup.Tag tag) {
        name = tag.name();
        namespace = tag.namespace();
        pointer = tag.pointer();
        line = tag.line();
        attributes = tag.attributes();
    }

    void add(Node child) {
        children.add(child);
    }

    void add(String more) {
        text.append(more);
    }

    /** The local name. */
    public String name() {
        return name;
    }

    /** The namespace; empty if there is none. */
    public String namespace() {
        return namespace;
    }

    /** The path of elements that leads here, for example {@code /SCL/IED[2]}. */
    public String pointer() {
        return pointer;
    }

    /** The place. */
    public Locus locus() {
        return new Locus.Pointer(pointer);
    }

    /** The line on which its start tag ends, from 1. */
    public int line() {
        return line;
    }

    /** The attributes by local name, in the order of the document. */
    public Map<String, String> attributes() {
        return Collections.unmodifiableMap(attributes);
    }

    /** An attribute that is there and not blank, without spaces around it. */
    public Optional<String> attribute(String attribute) {
        return Optional.ofNullable(attributes.get(attribute)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** The place of an attribute. */
    public Locus at(String attribute) {
        return new Locus.Pointer(pointer + "/@" + attribute);
    }

    /** The elements directly in it. */
    public List<Node> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements of that name directly in it. */
    public List<Node> children(String child) {
        return children.stream().filter(node -> node.name.equals(child)).toList();
    }

    /** The first element at the end of a path of names. */
    public Optional<Node> child(String... path) {
        return all(path).findFirst();
    }

    /** All elements at the end of a path of names. */
    public Stream<Node> all(String... path) {
        Stream<Node> found = Stream.of(this);
        for (String step : path) {
            found = found.flatMap(node -> node.children.stream().filter(child -> child.name.equals(step)));
        }
        return found;
    }

    /** The text directly in it, without spaces around it. */
    public String text() {
        return text.toString().strip();
    }

    /** The text of the first element at the end of a path, if there is one and it is not blank. */
    public Optional<String> text(String... path) {
        return child(path).map(Node::text).filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return pointer;
    }
}
