package org.asbuilt.assessment;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.asbuilt.model.Id;
import org.asbuilt.model.Kind;
import org.asbuilt.validation.Criterion;
import org.asbuilt.validation.Result;
import org.asbuilt.validation.Validation;
import org.asbuilt.validation.ValidationState;
import org.asbuilt.validation.Viewpoint;
import org.asbuilt.validation.Whereabouts;

/**
 * How one subject fares, in short: a whole record of these is kept in memory.
 *
 * @param subject the subject
 * @param place where it is
 * @param state its validation state
 * @param completeness what came of completeness
 * @param accuracy what came of accuracy
 * @param consistency what came of consistency
 * @param timeliness what came of timeliness
 * @param filled how many fields of its profile are filled
 * @param required how many its profile has
 * @param conflicts how many matters about it wait for a decision between sources
 * @param viewpoints from which sides it is known
 * @param designedOnly whether only documents of the design stage know it
 * @param hundredths its score in hundredths of a point
 */
public record Grade(
        Id subject,
        Whereabouts.Place place,
        ValidationState state,
        Result completeness,
        Result accuracy,
        Result consistency,
        Result timeliness,
        int filled,
        int required,
        int conflicts,
        Set<Viewpoint> viewpoints,
        boolean designedOnly,
        int hundredths) {
    private static final Map<Set<Viewpoint>, Set<Viewpoint>> SHARED = new ConcurrentHashMap<>();

    static Grade of(Validation validation, Whereabouts.Place place, int conflicts, Score score) {
        return new Grade(
                validation.subject(),
                place,
                validation.state(),
                validation.result(Criterion.COMPLETENESS),
                validation.result(Criterion.ACCURACY),
                validation.result(Criterion.CONSISTENCY),
                validation.result(Criterion.TIMELINESS),
                validation.filled(),
                validation.required(),
                conflicts,
                shared(validation.viewpoints()),
                validation.designedOnly(),
                (int) score.hundredths());
    }

    /** The kind of the subject. */
    public Kind kind() {
        return subject.kind();
    }

    /** What came of a criterion. */
    public Result result(Criterion criterion) {
        return switch (criterion) {
            case COMPLETENESS -> completeness;
            case ACCURACY -> accuracy;
            case CONSISTENCY -> consistency;
            case TIMELINESS -> timeliness;
        };
    }

    /** Whether something saw it on the wire. */
    public boolean isObserved() {
        return viewpoints.contains(Viewpoint.AS_OBSERVED);
    }

    /** Whether it is an asset, and so could be observed. */
    public boolean isObservable() {
        return kind() == Kind.ASSET;
    }

    /** Its score, 0 to 100. */
    public double score() {
        return hundredths / 100.0;
    }

    /** There are sixteen of them at most. */
    private static Set<Viewpoint> shared(Set<Viewpoint> viewpoints) {
        return SHARED.computeIfAbsent(viewpoints, key -> key);
    }
}
