package org.asbuilt.importers.device;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.asbuilt.importers.intake.Markup;
import org.asbuilt.importers.intake.Markup.Tag;
import org.asbuilt.importers.intake.Markup.Take;
import org.asbuilt.importers.intake.Reading;

/**
 * Makes a tree of single words of an XML document: each element is a word and its text is a word under it. Elements that only say
 * that there is one more of a list give way to what they name.
 *
 * @param named elements for which their attribute "name" stands, as {@code entry} of PAN-OS
 * @param listed elements for which their text stands, as {@code member} of PAN-OS
 * @param attributes attributes that are words under their element, with an @ before them
 * @param nameFirst whether an element whose first child is a name has the rest under that name, as in Junos
 */
public record MarkupStatements(Set<String> named, Set<String> listed, Set<String> attributes, boolean nameFirst)
        implements Splitter {
    /** Copies the sets. */
    public MarkupStatements {
        named = Set.copyOf(named);
        listed = Set.copyOf(listed);
        attributes = Set.copyOf(attributes);
    }

    @Override
    public void split(Reading reading, Consumer<Statement> top) throws IOException {
        Outline outline = new Outline(top);
        Markup.walk(reading, new Walk(outline));
        outline.closeTo(0);
    }

    private final class Walk implements Markup.Visitor {
        private final Outline outline;
        private final Deque<Integer> depths = new ArrayDeque<>();
        private boolean fresh;

        Walk(Outline outline) {
            this.outline = outline;
        }

        @Override
        public Take start(Tag tag) {
            boolean first = fresh;
            depths.push(first && nameFirst && tag.name().equals("name") ? -1 : outline.depth());
            fresh = true;
            if (listed.contains(tag.name()) || depths.element() < 0) {
                return Take.ENTER;
            }
            String name = named.contains(tag.name()) ? tag.attribute("name") : "";
            Statement opened = outline.open(tag.locus(), name.isEmpty() ? tag.name() : name);
            if (tag.attributes().containsKey("inactive")) {
                opened.deactivate();
            }
            for (String attribute : attributes) {
                String value = tag.attribute(attribute);
                if (!value.isEmpty()) {
                    outline.open(tag.locus(), "@" + attribute);
                    outline.open(tag.locus(), value);
                    outline.closeTo(outline.depth() - 2);
                }
            }
            return Take.ENTER;
        }

        @Override
        public void end(Tag tag, String text) {
            int depth = depths.pop();
            fresh = false;
            if (!text.isEmpty()) {
                Optional<Statement> owner = outline.current();
                Statement opened = outline.open(tag.locus(), text);
                if (depth < 0 && owner.filter(Statement::isInactive).isPresent()) {
                    owner.get().activate();
                    opened.deactivate();
                }
            }
            if (depth >= 0) {
                outline.closeTo(depth);
            }
        }
    }
}
