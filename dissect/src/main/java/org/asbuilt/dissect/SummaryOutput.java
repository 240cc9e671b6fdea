package org.asbuilt.dissect;

import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes the values that a {@link TrafficSummary} is made of. A text is written once and named by its number from then on. */
final class SummaryOutput {
    private final DataOutputStream out;
    private final Map<String, Integer> texts = new HashMap<>();

    /** What writes one value. */
    @FunctionalInterface
    interface Writer<T> {
        void write(T value) throws IOException;
    }

    SummaryOutput(DataOutputStream out) {
        this.out = out;
    }

    DataOutputStream raw() {
        return out;
    }

    void number(int value) throws IOException {
        out.writeInt(value);
    }

    void number(long value) throws IOException {
        out.writeLong(value);
    }

    void flag(boolean value) throws IOException {
        out.writeBoolean(value);
    }

    void text(String text) throws IOException {
        Integer known = texts.get(text);
        if (known != null) {
            out.writeInt(known);
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(texts.size());
        out.writeInt(bytes.length);
        out.write(bytes);
        texts.put(text, texts.size());
    }

    void word(Enum<?> word) throws IOException {
        text(word.name());
    }

    void time(Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    void place(Place place) throws IOException {
        text(place.capture());
        out.writeLong(place.packet());
        time(place.time());
    }

    void mac(MacAddress mac) throws IOException {
        out.writeLong(mac.value());
    }

    void address(NetworkAddress address) throws IOException {
        out.writeBoolean(address.isVersion6());
        out.writeLong(address.high());
        out.writeLong(address.low());
    }

    void endpoint(Endpoint end) throws IOException {
        perhaps(end.mac(), this::mac);
        perhaps(end.vlan());
        perhaps(end.address(), this::address);
        perhaps(end.port());
    }

    <T> void perhaps(Optional<T> value, Writer<T> writer) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            writer.write(value.get());
        }
    }

    void perhaps(OptionalInt value) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            out.writeInt(value.getAsInt());
        }
    }

    void perhaps(OptionalLong value) throws IOException {
        out.writeBoolean(value.isPresent());
        if (value.isPresent()) {
            out.writeLong(value.getAsLong());
        }
    }

    <T> void all(Collection<T> values, Writer<T> writer) throws IOException {
        out.writeInt(values.size());
        for (T value : values) {
            writer.write(value);
        }
    }

    <K, V> void all(Map<K, V> values, Writer<K> keys, Writer<V> writer) throws IOException {
        out.writeInt(values.size());
        for (Map.Entry<K, V> entry : values.entrySet()) {
            keys.write(entry.getKey());
            writer.write(entry.getValue());
        }
    }

    void sighting(Sighting sighting) throws IOException {
        text(sighting.getClass().getSimpleName());
        endpoint(sighting.endpoint());
        text(sighting.protocol());
        word(sighting.confidence());
        place(sighting.place());
        switch (sighting) {
            case Sighting.Identity identity -> {
                perhaps(identity.component(), this::text);
                word(identity.part());
                text(identity.value());
            }
            case Sighting.Role role -> word(role.role());
            case Sighting.Function function -> {
                endpoint(function.target());
                word(function.kind());
                text(function.operation());
            }
            case Sighting.Name name -> {
                word(name.kind());
                text(name.value());
            }
            case Sighting.Neighbour neighbour -> {
                text(neighbour.chassis());
                text(neighbour.port());
                perhaps(neighbour.portDescription(), this::text);
                all(neighbour.capabilities(), this::text);
                all(neighbour.managementAddresses(), this::address);
            }
            case Sighting.Lease lease -> {
                perhaps(lease.server(), this::address);
                all(lease.routers(), this::address);
                all(lease.nameServers(), this::address);
                perhaps(lease.prefixLength(), this::number);
                perhaps(lease.duration(), duration -> {
                    out.writeLong(duration.getSeconds());
                    out.writeInt(duration.getNano());
                });
            }
            case Sighting.Component component -> text(component.component());
            case Sighting.Security security -> {
                word(security.part());
                text(security.value());
            }
            case Sighting.Subnet subnet -> {
                number(subnet.prefixLength());
                all(subnet.routers(), this::address);
            }
        }
    }
}
