package org.asbuilt.dissect;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Reads what {@link SummaryOutput} wrote; anything else is an {@link IOException}. */
final class SummaryInput {
    /** No more room is made for what is announced than for so many, until they are there. */
    private static final int MOST_AT_ONCE = 1 << 12;

    private static final int LONGEST_TEXT = 1 << 20;

    private final DataInputStream in;
    private final List<String> texts = new ArrayList<>();

    /** What reads one value. */
    @FunctionalInterface
    interface Reader<T> {
        T read() throws IOException;
    }

    SummaryInput(DataInputStream in) {
        this.in = in;
    }

    DataInputStream raw() {
        return in;
    }

    int number() throws IOException {
        return in.readInt();
    }

    long longNumber() throws IOException {
        return in.readLong();
    }

    boolean flag() throws IOException {
        return in.readBoolean();
    }

    String text() throws IOException {
        int number = in.readInt();
        if (number >= 0 && number < texts.size()) {
            return texts.get(number);
        }
        int length = number == texts.size() ? in.readInt() : -1;
        if (length < 0 || length > LONGEST_TEXT) {
            throw new IOException("a text of the summary is broken");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the summary ends in a text");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        texts.add(text);
        return text;
    }

    <E extends Enum<E>> E word(Class<E> words) throws IOException {
        String name = text();
        try {
            return Enum.valueOf(words, name);
        } catch (IllegalArgumentException unknown) {
            throw new IOException("the summary has a word that is not known: " + name, unknown);
        }
    }

    Instant time() throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }

    Place place() throws IOException {
        return new Place(text(), in.readLong(), time());
    }

    MacAddress mac() throws IOException {
        return new MacAddress(in.readLong());
    }

    NetworkAddress address() throws IOException {
        boolean isVersion6 = in.readBoolean();
        return new NetworkAddress(in.readLong(), in.readLong(), isVersion6);
    }

    Endpoint endpoint() throws IOException {
        return new Endpoint(perhaps(this::mac), perhapsNumber(), perhaps(this::address), perhapsNumber());
    }

    <T> Optional<T> perhaps(Reader<T> reader) throws IOException {
        return in.readBoolean() ? Optional.of(reader.read()) : Optional.empty();
    }

    OptionalInt perhapsNumber() throws IOException {
        return in.readBoolean() ? OptionalInt.of(in.readInt()) : OptionalInt.empty();
    }

    OptionalLong perhapsLong() throws IOException {
        return in.readBoolean() ? OptionalLong.of(in.readLong()) : OptionalLong.empty();
    }

    int count() throws IOException {
        int count = in.readInt();
        if (count < 0) {
            throw new IOException("the summary announces less than nothing");
        }
        return count;
    }

    <T> List<T> all(Reader<T> reader) throws IOException {
        int count = count();
        List<T> values = new ArrayList<>(Math.min(count, MOST_AT_ONCE));
        for (int number = 0; number < count; number++) {
            values.add(reader.read());
        }
        return values;
    }

    <K, V> Map<K, V> all(Reader<K> keys, Reader<V> reader) throws IOException {
        int count = count();
        Map<K, V> values = HashMap.newHashMap(Math.min(count, MOST_AT_ONCE));
        for (int number = 0; number < count; number++) {
            values.put(keys.read(), reader.read());
        }
        return values;
    }

    Sighting sighting() throws IOException {
        String which = text();
        Endpoint end = endpoint();
        String protocol = text();
        Confidence confidence = word(Confidence.class);
        Place place = place();
        return switch (which) {
            case "Identity" ->
                new Sighting.Identity(
                        end,
                        perhaps(this::text),
                        word(Sighting.IdentityPart.class),
                        text(),
                        protocol,
                        confidence,
                        place);
            case "Role" -> new Sighting.Role(end, word(Sighting.RoleKind.class), protocol, confidence, place);
            case "Function" ->
                new Sighting.Function(
                        end, endpoint(), word(FunctionUse.Kind.class), text(), protocol, confidence, place);
            case "Name" -> new Sighting.Name(end, word(Sighting.NameKind.class), text(), protocol, confidence, place);
            case "Neighbour" ->
                new Sighting.Neighbour(
                        end,
                        text(),
                        text(),
                        perhaps(this::text),
                        all(this::text),
                        all(this::address),
                        protocol,
                        confidence,
                        place);
            case "Lease" ->
                new Sighting.Lease(
                        end,
                        perhaps(this::address),
                        all(this::address),
                        all(this::address),
                        perhaps(this::number),
                        perhaps(() -> Duration.ofSeconds(in.readLong(), in.readInt())),
                        protocol,
                        confidence,
                        place);
            case "Component" -> new Sighting.Component(end, text(), protocol, confidence, place);
            case "Security" ->
                new Sighting.Security(end, word(Sighting.SecurityPart.class), text(), protocol, confidence, place);
            case "Subnet" -> new Sighting.Subnet(end, number(), all(this::address), protocol, confidence, place);
            default -> throw new IOException("the summary has a sighting that is not known: " + which);
        };
    }
}
