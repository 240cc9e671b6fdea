package org.asbuilt.importers.industrial;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.asbuilt.importers.device.Splitter;
import org.asbuilt.importers.device.Statement;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Node;
import org.asbuilt.importers.intake.Reading;

/**
 * Cuts configurations of Hirschmann HiOS, which are MIB tables as XML: each group of single values and each entry of a table is a
 * statement with its attributes under it, {@code Q-BRIDGE-MIB dot1qVlanStaticEntry}. Source: files of HiOS 7 to 10, namespace
 * urn:xml:ns:mibconf:base:1.0.
 */
final class MibDocument implements Splitter {
    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        Markup.walk(reading, new Walk(top));
    }

    private static final class Walk implements Markup.Visitor {
        private final Consumer<Statement> top;
        private final Deque<Markup.Tag> open = new ArrayDeque<>();

        Walk(Consumer<Statement> top) {
            this.top = top;
        }

        @Override
        public Markup.Take start(Markup.Tag tag) {
            return switch (tag.name()) {
                case "Scalar", "Entry", "Header" -> Markup.Take.COLLECT;
                case "Signature", "Checksum" -> Markup.Take.SKIP;
                default -> {
                    open.push(tag);
                    yield Markup.Take.ENTER;
                }
            };
        }

        @Override
        public void end(Markup.Tag tag, String text) {
            open.pop();
        }

        @Override
        public void collected(Node node) {
            String group = node.attribute("name").orElse("");
            String mib = "";
            for (Markup.Tag tag : open) {
                if (tag.name().equals("Table") && group.isEmpty()) {
                    group = tag.attribute("name");
                } else if (tag.name().equals("MIB")) {
                    mib = tag.attribute("name");
                }
            }
            String name = node.name().equals("Header") ? "Header" : group;
            Statement statement = new Statement(node.locus(), (mib + " " + name).strip(), List.of(mib, name));
            for (Node child : node.children()) {
                String attribute = child.attribute("name").orElse(child.name());
                boolean scrambled =
                        child.attribute("convert").filter("scrambled"::equals).isPresent();
                // What the file hides is not shown either.
                statement.add(
                        new Statement(child.locus(), attribute, List.of(attribute, scrambled ? "" : child.text())));
            }
            top.accept(statement);
        }
    }
}
