package org.asbuilt.server.view;

import java.util.List;
import java.util.Optional;
import org.asbuilt.path.Loss;
import org.asbuilt.validation.Circumstances;

/**
 * What stops if something is lost.
 *
 * @param lost what is lost
 * @param carriers the connections and access paths that are lost with it; no more than asked for
 * @param carrierCount how many there are
 * @param assets the assets and systems that lose something they need; no more than asked for
 * @param assetCount how many there are
 * @param functions the functions of the business that depend on these
 */
public record LossView(
        List<Named> lost,
        List<LostView> carriers,
        int carrierCount,
        List<StoppedView> assets,
        int assetCount,
        List<FunctionView> functions) {

    /** A reason: its cause, what it goes back to, and what is recorded about it. */
    public record ReasonView(String cause, Named by, String words) {
        static ReasonView of(Loss.Reason reason, Circumstances around) {
            return new ReasonView(reason.cause().name(), Named.of(reason.by(), around), reason.words());
        }
    }

    /** A connection or access path that is lost, in words, whether surely, and why. */
    public record LostView(String id, String words, boolean surely, ReasonView reason) {}

    /** An asset or system, whether it surely loses something it needs, and what. */
    public record StoppedView(Named subject, boolean surely, List<ReasonView> reasons) {}

    /** A function, whether it is surely affected, why, and what is recorded of doing without. */
    public record FunctionView(
            Named function,
            boolean surely,
            List<ReasonView> reasons,
            Optional<String> manualFallback,
            Optional<String> toleratedOutage) {}

    /** What stops as people read it. */
    public static LossView of(List<Named> lost, Loss loss, int most, Circumstances around) {
        return new LossView(
                lost,
                loss.carriers().stream()
                        .limit(most)
                        .map(one -> new LostView(
                                one.id().value(),
                                WaysView.inWords(one.id(), around),
                                one.surely(),
                                ReasonView.of(one.reason(), around)))
                        .toList(),
                loss.carriers().size(),
                loss.assets().stream()
                        .limit(most)
                        .map(one -> new StoppedView(
                                Named.of(one.id(), around), one.surely(), reasons(one.reasons(), around)))
                        .toList(),
                loss.assets().size(),
                functions(loss, around));
    }

    /** The functions that are affected. */
    static List<FunctionView> functions(Loss loss, Circumstances around) {
        return loss.functions().stream()
                .map(one -> new FunctionView(
                        Named.of(one.id(), around),
                        one.surely(),
                        reasons(one.reasons(), around),
                        one.manualFallback().map(Enum::name),
                        one.toleratedOutage()))
                .toList();
    }

    private static List<ReasonView> reasons(List<Loss.Reason> reasons, Circumstances around) {
        return reasons.stream()
                .limit(10)
                .map(reason -> ReasonView.of(reason, around))
                .toList();
    }
}
