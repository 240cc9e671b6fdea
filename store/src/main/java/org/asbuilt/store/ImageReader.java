package org.asbuilt.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.asbuilt.ledger.Basis;
import org.asbuilt.ledger.Fact;
import org.asbuilt.ledger.Said;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Facet;
import org.asbuilt.model.Id;
import org.asbuilt.model.PlantTime;
import org.asbuilt.model.Shape;
import org.asbuilt.model.Slot;

/** Reads what {@link ImageWriter} wrote. Anything else is an {@link IllegalStateException}. */
final class ImageReader {
    private static final Basis NO_BASIS = new Basis.Claimed(List.of());

    private final byte[] bytes;
    private final Pool pool;
    /** Whether parts have values in common, and not only slots and names. */
    private final boolean sharesAll;

    private int at;

    private final List<String> texts = new ArrayList<>();
    private final List<Id> ids = new ArrayList<>();
    private final List<Slot> slots = new ArrayList<>();
    private final List<PlantTime> times = new ArrayList<>();
    private final List<Content> contents = new ArrayList<>();
    private final List<Basis> bases = new ArrayList<>();

    /**
     * What the parts of some facts say, and the typed record that they make.
     *
     * @param names the names of the parts, ascending
     * @param said what is said of each; the basis is that of no fact
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // millions of facts take them as they are; seen by nobody outside the class
    private record Content(String[] names, Said[] said, Facet facet) {}

    private ImageReader(byte[] bytes, Pool pool, boolean sharesAll) {
        this.bytes = bytes;
        this.pool = pool;
        this.sharesAll = sharesAll;
    }

    /** The subjects of one part of an image. */
    static List<Subject> subjects(byte[] bytes, Pool pool) {
        return read(new ImageReader(bytes, pool, true), ImageReader::subjects);
    }

    /** A part of what has ended. It is looked at and let go of, so that what its facts say is shared within it only. */
    static EndedFacts.Part ended(byte[] bytes, Pool pool) {
        return read(new ImageReader(bytes, pool, false), ImageReader::ended);
    }

    private static <T> T read(ImageReader reader, Function<ImageReader, T> what) {
        byte[] bytes = reader.bytes;
        try {
            if (bytes[reader.at++] != ImageWriter.FORM) {
                throw new IllegalArgumentException("it is of form " + bytes[0]);
            }
            return what.apply(reader);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw new IllegalStateException("a part is not what was written: " + e.getMessage(), e);
        }
    }

    private List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        while (at < bytes.length) {
            subjects.add(subject());
        }
        return subjects;
    }

    private EndedFacts.Part ended() {
        int count = count();
        List<Id> elsewhere = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            elsewhere.add(Id.shared(text()));
        }
        List<FoundFact> facts = new ArrayList<>();
        while (at < bytes.length) {
            facts.add(new FoundFact(id(), fact(), number()));
        }
        return new EndedFacts.Part(elsewhere, facts);
    }

    private Subject subject() {
        Id id = Id.shared(text());
        int count = count();
        List<Fact> facts = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            facts.add(fact());
        }
        return Subject.of(id, facts, Optional.empty());
    }

    private Id id() {
        int number = count();
        if (number == ids.size()) {
            ids.add(Id.shared(text()));
        }
        return ids.get(number);
    }

    private Fact fact() {
        Slot slot = slot();
        PlantTime valid = time();
        long since = number();
        Content content = content(slot);
        Said[] said = new Said[content.said().length];
        for (int i = 0; i < said.length; i++) {
            said[i] = content.said()[i].on(basis());
        }
        return new Fact(slot, Fact.parts(content.names(), said), content.facet(), valid, since);
    }

    private Slot slot() {
        int number = count();
        if (number == slots.size()) {
            slots.add(pool.one(new Slot(text(), text())));
        }
        return slots.get(number);
    }

    private PlantTime time() {
        int number = count();
        if (number == times.size()) {
            String from = text();
            String until = text();
            times.add(shared(Times.plantTime(from.isEmpty() ? null : from, until.isEmpty() ? null : until)));
        }
        return times.get(number);
    }

    private Content content(Slot slot) {
        int number = count();
        if (number == contents.size()) {
            int size = count();
            String[] names = new String[size];
            Said[] said = new Said[size];
            Map<String, List<String>> values = HashMap.newHashMap(size);
            for (int i = 0; i < size; i++) {
                names[i] = sharesAll ? text() : pool.one(text());
                said[i] = said();
                if (!said[i].values().isEmpty()) {
                    values.put(names[i], said[i].values());
                }
            }
            contents.add(new Content(names, said, Shape.named(slot.facet()).build(values)));
        }
        return contents.get(number);
    }

    private Said said() {
        int count = count();
        if (count == 0) {
            return Said.absent(new Said.Absence(Enum.valueOf(Said.AbsenceKind.class, text()), text()), NO_BASIS);
        }
        List<String> values = new ArrayList<>(count - 1);
        for (int i = 1; i < count; i++) {
            values.add(text());
        }
        return Said.values(values, NO_BASIS);
    }

    private Basis basis() {
        int number = count();
        if (number == bases.size()) {
            bases.add(shared(newBasis()));
        }
        return bases.get(number);
    }

    private Basis newBasis() {
        int count = count();
        if (count == 0) {
            return SaidJson.basis(Parsed.tree(text()));
        }
        List<Long> claims = new ArrayList<>(count - 1);
        for (int i = 1; i < count; i++) {
            claims.add(number());
        }
        return new Basis.Claimed(claims);
    }

    private <T> T shared(T value) {
        return sharesAll ? pool.one(value) : value;
    }

    private String text() {
        int number = count();
        if (number == texts.size()) {
            int length = count();
            ByteBuffer text = ByteBuffer.wrap(bytes, at, length >> 1);
            at += length >> 1;
            texts.add(shared(
                    (length & 1) == 1
                            ? text.asCharBuffer().toString()
                            : StandardCharsets.UTF_8.decode(text).toString()));
        }
        return texts.get(number);
    }

    /** A number that counts or is that of a value. */
    private int count() {
        return Math.toIntExact(number());
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7fL) << shift;
            if (next >= 0) {
                return number;
            }
        }
        throw new IndexOutOfBoundsException("a number without end");
    }
}
