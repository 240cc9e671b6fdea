package org.asbuilt.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.evidence.About;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.evidence.Coverage;
import org.asbuilt.evidence.Hint;
import org.asbuilt.evidence.Locus;
import org.asbuilt.evidence.Method;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.RecordedClaim;
import org.asbuilt.model.Cidr;
import org.asbuilt.model.Digest;
import org.asbuilt.model.IpAddress;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Mac;
import org.asbuilt.model.PartPath;
import org.asbuilt.model.SourceType;
import org.asbuilt.model.Transport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlImportsTest {
    static final About PLC = About.of(
            Kind.ASSET,
            new Hint.HasMac(Mac.parse("00:1b:1b:0a:0b:0c")),
            new Hint.HasAddress(IpAddress.parse("192.168.0.1")),
            new Hint.HasSerial("S C-\u0000 \"12\""),
            new Hint.HasNumber("4711"),
            new Hint.HasTag("=A1 +B2"),
            new Hint.HasHostname("PLC1.plant.example"),
            new Hint.HasName("Kläranlage 😀"));
    static final About PANEL = About.of(Kind.ASSET, new Hint.HasAddress(IpAddress.parse("192.168.0.2")));
    static final List<Locus> PLACES = List.of(
            new Locus.Line(12),
            new Locus.Cell(Optional.of("Assets"), 3, 27),
            new Locus.Cell(Optional.empty(), 1, 1),
            new Locus.Packet(104),
            new Locus.Pointer("assets.0"),
            new Locus.Whole(),
            new Locus.Words("line 3"));

    static List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        for (Locus place : PLACES) {
            claims.add(new Claim(
                    PLC,
                    PartPath.parse("nameplate.manufacturer"),
                    "Siemens \u0001 \t" + claims.size(),
                    place,
                    Optional.of(Kept.NOON.plusNanos(claims.size())),
                    Method.IMPORTED,
                    Confidence.CONFIRMED));
        }
        claims.add(new Claim(
                About.of(Kind.CONNECTION, new Hint.Joins(PANEL, PLC, Transport.TCP, 502)),
                PartPath.parse("link.source"),
                "192.168.0.2",
                new Locus.Packet(1),
                Optional.empty(),
                Method.OBSERVED_PASSIVE,
                Confidence.PROBABLE));
        return claims;
    }

    static Import.Draft draft(String title, List<Claim> claims) {
        Coverage coverage = Coverage.of(
                Kept.NOON,
                Kept.NOON.plusSeconds(60),
                List.of(Cidr.parse("192.168.0.0/24"), Cidr.parse("10.0.0.0/8")),
                "a tap");
        Receipt receipt = new Receipt(
                "Test",
                "lines",
                10,
                9,
                claims.size(),
                List.of(new Receipt.Remark(Receipt.Severity.WARNING, new Locus.Line(3), "what \"is\" that")),
                2,
                Map.of("frames", 3L),
                Optional.of(coverage));
        return new Import.Draft(
                SourceType.PASSIVE_MONITORING,
                title,
                Digest.of(title.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                Optional.of(Instant.parse("2020-02-29T00:00:00.123456789Z")),
                Optional.of(coverage),
                receipt,
                claims.stream());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsTakenInComesBackAsItWas(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlImports imports = new SqlImports(database, kept.keys);
            SqlClaims claims = new SqlClaims(database, kept.keys);
            Import first = imports.take(
                    "ada", Kept.NOON, List.of(draft("a.csv", claims()), draft("b.csv", claims().subList(0, 2))));
            Import second = imports.take("bob", Kept.NOON, List.of(draft("c.csv", claims().subList(7, 8))));

            assertThat(imports.newest(Long.MAX_VALUE, 10)).containsExactly(second, first);
            assertThat(imports.newest(2, 10)).containsExactly(first);
            assertThat(imports.find(1)).contains(first);
            assertThat(imports.find(3)).isEmpty();
            assertThat(first.readings().get(1).source().id()).isEqualTo("import-1/2");
            assertThat(first.readings().get(1).firstClaim()).isEqualTo(9);

            List<RecordedClaim> all = new ArrayList<>();
            claims.standing(all::add);
            assertThat(all.stream().map(RecordedClaim::id))
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 11).mapToObj(Long::valueOf).toList());
            assertThat(all.subList(0, 8).stream().map(RecordedClaim::claim)).isEqualTo(claims());
            assertThat(all.getFirst().source())
                    .isEqualTo(first.readings().getFirst().source());

            List<RecordedClaim> some = new ArrayList<>();
            claims.ofImport(2, some::add);
            assertThat(some).isEqualTo(all.subList(10, 11));
            some.clear();
            claims.withHint(new Hint.HasSerial("s c \u0000 12"), some::add);
            assertThat(some).hasSize(9);
            some.clear();
            claims.numbered(List.of(3L, 11L), some::add);
            assertThat(some.stream().map(RecordedClaim::id)).containsExactly(3L, 11L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withdrawnImportsStandNoMore(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlImports imports = new SqlImports(database, kept.keys);
            imports.take("ada", Kept.NOON, List.of(draft("a.csv", claims())));
            imports.take("ada", Kept.NOON, List.of(draft("b.csv", claims())));
            assertThat(imports.withdraw(1, "bob", "the wrong plant", Kept.NOON)).isTrue();
            assertThat(imports.withdraw(1, "bob", "again", Kept.NOON)).isFalse();
            assertThat(imports.withdraw(7, "bob", "none", Kept.NOON)).isFalse();
            List<Long> standing = new ArrayList<>();
            new SqlClaims(database, kept.keys).standing(claim -> standing.add(claim.id()));
            assertThat(standing).hasSize(8).allMatch(id -> id > 8);
            assertThat(imports.find(1).orElseThrow().withdrawn()).isTrue();
        }
    }

    /** A sensor hands in each minute: what was read before must not be read again for it. */
    @ParameterizedTest
    @EnumSource
    void ofWhatWasReadBeforeOnlyWhatCameAndWentIsRead(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlImports imports = new SqlImports(database, kept.keys);
            SqlClaims claims = new SqlClaims(database, kept.keys);
            imports.take("ada", Kept.NOON, List.of(draft("a.csv", claims())));
            imports.take("ada", Kept.NOON, List.of(draft("b.csv", claims())));
            List<Import> before = imports.all(List.of());
            SqlClaims.Standing read = claims.standing(SqlClaims.Standing.NONE);

            imports.withdraw(1, "bob", "the wrong plant", Kept.NOON);
            imports.take("ada", Kept.NOON, List.of(draft("c.csv", claims().subList(0, 2)), draft("d.csv", List.of())));
            imports.take("ada", Kept.NOON, List.of(draft("e.csv", List.of())));
            List<Import> all = imports.all(before);
            SqlClaims.Standing now = claims.standing(read);

            assertThat(all).isEqualTo(imports.newest(Long.MAX_VALUE, 10));
            assertThat(all.get(2)).isSameAs(before.getFirst());
            assertThat(all.getLast().withdrawn()).isTrue();
            assertThat(now.imports().keySet()).containsExactly(2L, 3L, 4L);
            assertThat(now.imports().get(2L)).isSameAs(read.imports().get(2L));
            assertThat(now.imports().get(4L)).isEmpty();
            List<RecordedClaim> standing = new ArrayList<>();
            claims.standing(standing::add);
            assertThat(now.imports().values().stream().flatMap(List::stream)).isEqualTo(standing);
            assertThat(claims.standing(now)).isEqualTo(now);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImportThatFailsLeavesNothing(Kept.On on) {
        try (Kept kept = on.fresh();
                Database database = kept.open()) {
            SqlImports imports = new SqlImports(database, kept.keys);
            Stream<Claim> failing = Stream.concat(claims().stream(), Stream.generate(() -> {
                throw new IllegalStateException("the disk is gone");
            }));
            Import.Draft good = draft("a.csv", claims());
            Import.Draft bad = new Import.Draft(
                    good.type(), "b.csv", good.artifact(), good.produced(), good.coverage(), good.receipt(), failing);
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> imports.take("ada", Kept.NOON, List.of(good, bad)))
                    .hasMessageContaining("the disk is gone");
            assertThat(imports.newest(Long.MAX_VALUE, 10)).isEmpty();
            new SqlClaims(database, kept.keys)
                    .standing(claim -> assertThat(claim).isNull());
        }
    }
}
