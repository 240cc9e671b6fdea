package org.asbuilt.dissect;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import org.asbuilt.dissect.Surroundings.Asker;
import org.asbuilt.dissect.Surroundings.Echo;
import org.asbuilt.dissect.Surroundings.Reach;
import org.asbuilt.dissect.Witness.Claim;
import org.asbuilt.dissect.Witness.Tally;
import org.asbuilt.dissect.table.FlowTable;
import org.asbuilt.dissect.table.GapTable;

/** A {@link TrafficSummary} as octets, for the way between machines that run the same version. */
record SummaryForm(
        List<String> captures,
        FlowTable table,
        FlowTable tunnels,
        Map<Integer, List<FunctionUse>> functions,
        Map<Sighting, Tally> sightings,
        Map<Claim, Tally> claims,
        Tallies tallies,
        Surroundings surroundings) {
    /** "asbuilt traffic", and which form of it: to be raised with any change of what is written. */
    private static final long FORM = 0x6173_6275_7472_0001L;

    void write(DataOutputStream stream) throws IOException {
        SummaryOutput out = new SummaryOutput(stream);
        out.number(FORM);
        out.all(captures, out::text);
        table.write(stream);
        tunnels.write(stream);
        out.all(functions, out::number, uses -> out.all(uses, use -> use(out, use)));
        out.all(sightings, out::sighting, tally -> tally(out, tally));
        out.all(
                claims,
                claim -> {
                    out.mac(claim.mac());
                    out.perhaps(claim.vlan());
                    out.address(claim.address());
                    out.flag(claim.isFromArp());
                },
                tally -> tally(out, tally));
        tallies(out);
        surroundings.gaps().write(stream);
        out.all(
                surroundings.pauses(),
                out::text,
                pauses -> out.all(pauses, pause -> {
                    out.number(pause.start());
                    out.number(pause.end());
                }));
        out.number(surroundings.echoes().mirrored());
        out.number(surroundings.echoes().forwarded());
        out.all(
                surroundings.reaches(),
                asker -> {
                    out.mac(asker.mac());
                    out.perhaps(asker.vlan());
                },
                reach -> {
                    out.number(reach.lowest());
                    out.number(reach.highest());
                    out.number(reach.count());
                });
    }

    static SummaryForm read(DataInputStream stream) throws IOException {
        SummaryInput in = new SummaryInput(stream);
        if (in.longNumber() != FORM) {
            throw new IOException("this is no summary of traffic, or one of another version of this program");
        }
        try {
            return new SummaryForm(
                    in.all(in::text),
                    FlowTable.read(stream),
                    FlowTable.read(stream),
                    in.all(in::number, () -> in.all(() -> use(in))),
                    in.all(in::sighting, () -> tally(in)),
                    in.all(() -> new Claim(in.mac(), in.perhapsNumber(), in.address(), in.flag()), () -> tally(in)),
                    tallies(in),
                    surroundings(in));
        } catch (IllegalArgumentException | DateTimeException broken) {
            throw new IOException("the summary of traffic is broken", broken);
        }
    }

    private static void use(SummaryOutput out, FunctionUse use) throws IOException {
        out.word(use.kind());
        out.text(use.operation());
        out.number(use.count());
        out.place(use.place());
    }

    private static FunctionUse use(SummaryInput in) throws IOException {
        return new FunctionUse(in.word(FunctionUse.Kind.class), in.text(), in.longNumber(), in.place());
    }

    private static void tally(SummaryOutput out, Tally tally) throws IOException {
        out.number(tally.count());
        out.place(tally.first());
        out.time(tally.last());
    }

    private static Tally tally(SummaryInput in) throws IOException {
        return new Tally(in.longNumber(), in.place(), in.time());
    }

    private void tallies(SummaryOutput out) throws IOException {
        for (long number : new long[] {
            tallies.packets(),
            tallies.bytes(),
            tallies.encapsulated(),
            tallies.uncounted(),
            tallies.cut(),
            tallies.fragments(),
            tallies.reassembled(),
            tallies.fragmentsGivenUp(),
            tallies.streamGaps(),
            tallies.sightingsRefused(),
            tallies.malformedCount()
        }) {
            out.number(number);
        }
        out.all(tallies.malformed(), malformed -> {
            out.text(malformed.layer());
            out.text(malformed.reason());
            out.text(malformed.capture());
            out.perhaps(malformed.packet(), out::number);
            out.number(malformed.offset());
        });
        out.perhaps(tallies.dropped());
        out.number(tallies.blocksNotRead());
        out.all(tallies.truncations(), truncation -> {
            out.text(truncation.capture());
            out.number(truncation.offset());
        });
        out.number(tallies.start());
        out.number(tallies.end());
    }

    private static Tallies tallies(SummaryInput in) throws IOException {
        return new Tallies(
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.longNumber(),
                in.all(() ->
                        new Malformed(in.text(), in.text(), in.text(), in.perhaps(in::longNumber), in.longNumber())),
                in.perhapsLong(),
                in.longNumber(),
                in.all(() -> new Account.Truncation(in.text(), in.longNumber())),
                in.longNumber(),
                in.longNumber());
    }

    private static Surroundings surroundings(SummaryInput in) throws IOException {
        return new Surroundings(
                GapTable.read(in.raw()),
                in.all(in::text, () -> in.all(() -> new Pauses.Pause(in.longNumber(), in.longNumber()))),
                new Echo(in.longNumber(), in.longNumber()),
                in.all(
                        () -> new Asker(in.mac(), in.perhapsNumber()),
                        () -> new Reach(in.longNumber(), in.longNumber(), in.longNumber())));
    }
}
