package org.asbuilt.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Slot;

/**
 * Writes subjects, or facts that have ended, as bytes, for {@link ImageReader}. What is repeated is written once: each text, id, slot, plant time, content (what all parts
 * of a fact say) and basis is written in full where it first comes, and from then on by its number. Numbers are in groups of seven bits, the
 * lowest first, with the eighth bit set in all but the last.
 */
final class ImageWriter {
    /** The version of the form, the first byte. A migration that comes with another one deletes the images. */
    static final int FORM = 1;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    private final Map<String, Integer> texts = new HashMap<>();
    private final Map<Id, Integer> ids = new HashMap<>();
    private final Map<Slot, Integer> slots = new HashMap<>();
    private final Map<PlantTime, Integer> times = new HashMap<>();
    private final Map<Content, Integer> contents = new HashMap<>();
    private final Map<Basis, Integer> bases = new HashMap<>();
    private int facts;

    /** What the parts of a fact say, without why. */
    private record Content(String facet, List<Part> parts) {}

    private record Part(String name, List<String> values, Optional<Said.Absence> absence) {}

    ImageWriter() {
        out.write(FORM);
    }

    /** How many facts were written. */
    int facts() {
        return facts;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    /** Its facts; what it was merged into is left out. */
    void subject(Subject subject) {
        text(subject.id().value());
        number(subject.facts().values().stream().mapToInt(List::size).sum());
        subject.facts().values().forEach(list -> list.forEach(this::fact));
    }

    /** Facts that have ended, and of whom there are more in rows of their own. */
    void ended(Collection<Id> elsewhere, Collection<FoundFact> ended) {
        number(elsewhere.size());
        elsewhere.forEach(id -> text(id.value()));
        for (FoundFact found : ended) {
            if (isNew(ids, found.subject())) {
                text(found.subject().value());
            }
            fact(found.fact());
            number(found.until());
        }
    }

    private void fact(Fact fact) {
        facts++;
        slot(fact.slot());
        time(fact.valid());
        number(fact.since());
        List<Part> parts = new ArrayList<>(fact.parts().size());
        fact.parts().forEach((name, said) -> parts.add(new Part(name, said.values(), said.absence())));
        content(new Content(fact.slot().facet(), parts));
        fact.parts().values().forEach(said -> basis(said.basis()));
    }

    private void slot(Slot slot) {
        if (isNew(slots, slot)) {
            text(slot.facet());
            text(slot.key());
        }
    }

    private void time(PlantTime time) {
        if (isNew(times, time)) {
            text(Times.text(time.from()).orElse(""));
            text(Times.text(time.until()).orElse(""));
        }
    }

    private void content(Content content) {
        if (isNew(contents, content)) {
            number(content.parts().size());
            content.parts().forEach(this::part);
        }
    }

    private void part(Part part) {
        text(part.name());
        // One more than there are values; nothing is left for an absence.
        number(part.absence().isPresent() ? 0 : 1 + part.values().size());
        part.absence().ifPresent(absence -> {
            text(absence.kind().name());
            text(absence.reason());
        });
        part.values().forEach(this::text);
    }

    private void basis(Basis basis) {
        if (!isNew(bases, basis)) {
            return;
        }
        if (basis instanceof Basis.Claimed claimed) {
            number(1 + claimed.claims().size());
            claimed.claims().forEach(this::number);
        } else {
            number(0);
            text(SaidJson.basis(basis).text());
        }
    }

    private void text(String text) {
        if (isNew(texts, text)) {
            byte[] narrow = text.getBytes(StandardCharsets.UTF_8);
            // Half of a character has no form in UTF-8.
            boolean wide = !new String(narrow, StandardCharsets.UTF_8).equals(text);
            byte[] bytes = wide ? chars(text) : narrow;
            number(2L * bytes.length + (wide ? 1 : 0));
            out.writeBytes(bytes);
        }
    }

    private static byte[] chars(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(Character.BYTES * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    /** Writes the number of a value; one beyond those that were written says that the value follows. */
    private <T> boolean isNew(Map<T, Integer> known, T value) {
        Integer number = known.putIfAbsent(value, known.size());
        number(number == null ? known.size() - 1 : number);
        return number == null;
    }

    private void number(long number) {
        long rest = number;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
