package org.asbuilt.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Link;
import org.asbuilt.model.ThreeStates;
import org.asbuilt.validation.Circumstances;

/** What needs what is lost. */
final class Stops {
    private final Circumstances around;
    private final LostCarriers lost;

    Stops(Circumstances around, LostCarriers lost) {
        this.around = around;
        this.lost = lost;
    }

    /** The assets and systems that are lost or lose something they need, with the reasons. */
    Map<Id, List<Loss.Found>> assets() {
        Map<Id, List<Loss.Found>> found = new TreeMap<>();
        lost.assets().forEach((asset, with) -> add(found, asset, true, Loss.Cause.IS_LOST, with, ""));
        for (Loss.Carrier carrier : lost.all()) {
            around.subject(carrier.id())
                    .filter(subject -> subject.kind() == Kind.CONNECTION)
                    .ifPresent(connection -> ends(connection, carrier, found));
        }
        return found;
    }

    private void ends(Subject connection, Loss.Carrier carrier, Map<Id, List<Loss.Found>> into) {
        Optional<Boolean> required = connection.facet(ThreeStates.class).flatMap(ThreeStates::required);
        if (required.isPresent() && !required.get()) {
            return;
        }
        Loss.Cause cause =
                required.isPresent() ? Loss.Cause.REQUIRED_CONNECTION : Loss.Cause.PERHAPS_REQUIRED_CONNECTION;
        boolean surely = carrier.surely() && required.isPresent();
        connection.facet(Link.class).stream()
                .flatMap(link -> Stream.of(link.source(), link.destination()).flatMap(Optional::stream))
                .flatMap(id -> around.subject(id).stream())
                .filter(end -> end.kind() == Kind.ASSET && !lost.assets().containsKey(end.id()))
                .forEach(end -> add(
                        into,
                        end.id(),
                        surely,
                        cause,
                        connection.id(),
                        carrier.reason().words()));
    }

    /** The functions that depend on those, with the reasons; those that a lost connection serves included. */
    Map<Id, List<Loss.Found>> functions(Map<Id, List<Loss.Found>> assets) {
        Map<Id, List<Loss.Found>> found = new TreeMap<>();
        assets.forEach((asset, reasons) -> {
            boolean surely = reasons.stream().anyMatch(Loss.Found::surely);
            Supported.functions(asset, around)
                    .forEach(function -> add(found, function, surely, Loss.Cause.SUPPORTS, asset, ""));
        });
        for (Loss.Carrier carrier : lost.all()) {
            Supported.functions(carrier.id(), around)
                    .forEach(function -> add(found, function, carrier.surely(), Loss.Cause.SUPPORTS, carrier.id(), ""));
        }
        return found;
    }

    private static void add(
            Map<Id, List<Loss.Found>> into, Id id, boolean surely, Loss.Cause cause, Id by, String words) {
        into.computeIfAbsent(id, key -> new ArrayList<>(1))
                .add(new Loss.Found(surely, new Loss.Reason(cause, by, words)));
    }
}
