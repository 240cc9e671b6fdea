package org.asbuilt.category;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Rating;
import org.asbuilt.validation.Circumstances;

/**
 * How critical assets and systems are once what depends on them is counted: services they provide, what runs on them, functions they
 * support, and what only they join to the rest of the plant. Each raise can be told step by step. Linear in the size of the record but for
 * the rounds that raises take to settle. Source: requirements P3-05; docs/reference/criticality.md.
 */
public final class CriticalitySpread {
    private final Needs needs;
    private final Combination combination;
    private final Map<Axis, AxisSpread> axes = new EnumMap<>(Axis.class);

    private CriticalitySpread(Circumstances around, Combination combination) {
        this.combination = combination;
        needs = new Needs(around);
        Graph links = Graph.of(needs.nodes(), needs.links());
        Graph cables = Graph.of(needs.nodes(), needs.cables());
        IntPairs.ByFirst byNeeding = needs.needs().byFirst(needs.nodes());
        BlockTree ofLinks = BlockTree.of(links);
        BlockTree ofCables = BlockTree.of(cables);
        for (Axis axis : Axis.values()) {
            axes.put(
                    axis, new AxisSpread(axis, needs, combination, links, cables).settle(byNeeding, ofLinks, ofCables));
        }
    }

    /** Of a record at a moment; the highest rating on the three axes counts for all together. */
    public static CriticalitySpread of(Circumstances around) {
        return of(around, Combination.MAXIMUM);
    }

    /** The same with another way to make one rating of three. */
    public static CriticalitySpread of(Circumstances around, Combination combination) {
        return new CriticalitySpread(around, combination);
    }

    /** How the three ratings are made one. */
    public Combination combination() {
        return combination;
    }

    /** What is known of an asset, system or function; empty if it is none of this record. */
    public Optional<Effective> of(Id id) {
        return needs.number(id).map(node -> {
            Map<Axis, Effective.OnAxis> each = new EnumMap<>(Axis.class);
            axes.forEach((axis, spread) -> each.put(axis, spread.of(node)));
            return new Effective(needs.subject(node).id(), each);
        });
    }

    /** The effective rating on an axis, without the reason; empty if it is not known. */
    public Optional<Rating> rating(Id id, Axis axis) {
        Optional<AxisSpread> spread = Optional.ofNullable(axes.get(axis));
        return needs.number(id).flatMap(node -> spread.flatMap(known -> known.rating(node)));
    }

    /** The assets and systems of which something is known, in order. */
    public Stream<Id> rated() {
        return IntStream.range(0, needs.nodes())
                .mapToObj(node -> needs.subject(node).id())
                .filter(id -> id.kind() == Kind.ASSET || id.kind() == Kind.SYSTEM)
                .filter(id -> rating(id, Axis.OVERALL).isPresent());
    }
}
