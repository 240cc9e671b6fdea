package org.asbuilt.server.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Link;
import org.asbuilt.path.Boundary;
import org.asbuilt.path.Hop;
import org.asbuilt.path.Paths;
import org.asbuilt.path.Reach;
import org.asbuilt.path.Way;
import org.asbuilt.validation.Circumstances;

/**
 * Ways through what is recorded.
 *
 * @param ways the ways, the shortest first
 * @param more whether there are more
 * @param onEveryWay what every way meets
 */
public record WaysView(List<WayView> ways, boolean more, List<Named> onEveryWay) {
    private static final int MOST_CARRIERS = 20;

    /**
     * What may be done: NONE, READ or WRITE.
     *
     * @param surely whatever is not recorded turns out to be
     * @param possibly at most
     */
    public record ReachView(String surely, String possibly) {
        static ReachView of(Reach reach) {
            return new ReachView(reach.surely().name(), reach.possibly().name());
        }
    }

    /** A way, and what may be done at its end by it. */
    public record WayView(List<HopView> hops, ReachView reach) {
        static WayView of(Way way, Circumstances around) {
            return new WayView(
                    way.hops().stream().map(hop -> HopView.of(hop, around)).toList(), ReachView.of(way.reach()));
        }
    }

    /**
     * A step of a way.
     *
     * @param carriers what carries it, twenty at most
     * @param carrierCount how many carry it
     * @param unguarded whether it leads from one zone into another without a conduit
     */
    public record HopView(
            Named from,
            Named to,
            List<CarrierView> carriers,
            int carrierCount,
            ReachView reach,
            List<ControlView> controls,
            boolean unguarded) {
        static HopView of(Hop hop, Circumstances around) {
            return new HopView(
                    Named.of(hop.from(), around),
                    Named.of(hop.to(), around),
                    hop.carriers().stream()
                            .limit(MOST_CARRIERS)
                            .map(carrier -> CarrierView.of(carrier, around))
                            .toList(),
                    hop.carriers().size(),
                    ReachView.of(hop.reach()),
                    hop.boundary().controls().stream().map(ControlView::of).toList(),
                    hop.boundary().unguarded());
        }
    }

    /** A connection, access path or network that carries a step: what it is and what it is for, in words. */
    public record CarrierView(String id, String words, ReachView reach) {
        static CarrierView of(Hop.Carrier carrier, Circumstances around) {
            return new CarrierView(carrier.id().value(), inWords(carrier.id(), around), ReachView.of(carrier.reach()));
        }
    }

    /** A control: CONDUIT, FIREWALL ..., the subject that it is recorded of, and its name. */
    public record ControlView(String sort, Optional<String> subject, String name) {
        static ControlView of(Boundary.Control control) {
            return new ControlView(control.sort().name(), control.subject().map(Id::value), control.name());
        }
    }

    /** The ways as people read them. */
    public static WaysView of(Paths paths, Circumstances around) {
        return new WaysView(
                paths.ways().stream().map(way -> WayView.of(way, around)).toList(),
                paths.more(),
                paths.onEveryWay().stream().map(id -> Named.of(id, around)).toList());
    }

    /** A connection by its protocol, port and functions; anything else by its name. */
    static String inWords(Id carrier, Circumstances around) {
        Optional<Subject> subject = around.subject(carrier);
        Optional<Link> link = subject.flatMap(one -> one.facet(Link.class));
        if (link.isEmpty()) {
            return subject.map(Subject::name).orElse(carrier.value());
        }
        String how = Stream.of(
                        link.get().protocol().stream(),
                        link.get().transport().map(Enum::name).map(name -> name.toLowerCase(Locale.ROOT)).stream(),
                        link.get().port().map(port -> "port " + port).stream())
                .flatMap(words -> words)
                .collect(Collectors.joining(" "));
        String functions = link.get().functions().stream()
                .map(function -> Shown.choice(function).replace('_', ' '))
                .collect(Collectors.joining(", "));
        String what = functions.isEmpty() ? "what it is for is not recorded" : functions;
        return how.isEmpty() ? what : how + ": " + what;
    }
}
