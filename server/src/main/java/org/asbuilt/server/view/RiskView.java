package org.asbuilt.server.view;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.model.Rating;
import org.asbuilt.model.RiskTreatment;
import org.asbuilt.risk.register.RiskRow;
import org.asbuilt.risk.register.RiskState;
import org.asbuilt.validation.Circumstances;

/**
 * A risk of the register.
 *
 * @param risk the risk
 * @param scenario the threat scenario that it comes from
 * @param tree the attack tree that shows how
 * @param scope what it is about
 * @param likelihood how likely it is before any control
 * @param impact how bad it is before any control
 * @param inherent the risk before any control
 * @param residual the risk with the controls that work
 * @param tolerable what is tolerable
 * @param decision what is done about it
 * @param owner who answers for it
 * @param expires until when it is borne
 * @param reviewDue when it has to be looked at again
 * @param controls what is there against it
 * @param state how it stands
 * @param reasons why
 */
public record RiskView(
        Named risk,
        Optional<Named> scenario,
        Optional<Named> tree,
        List<Named> scope,
        Optional<Rating> likelihood,
        Optional<Rating> impact,
        Optional<Rating> inherent,
        Optional<Rating> residual,
        Optional<Rating> tolerable,
        Optional<RiskTreatment> decision,
        Optional<Named> owner,
        Optional<LocalDate> expires,
        Optional<LocalDate> reviewDue,
        List<Named> controls,
        RiskState state,
        List<String> reasons) {

    /** A risk as it is shown. */
    public static RiskView of(RiskRow row, Circumstances around) {
        return new RiskView(
                Named.of(row.risk().id(), around),
                row.entry().scenario().map(id -> Named.of(id, around)),
                row.entry().tree().map(id -> Named.of(id, around)),
                named(row.entry().scope(), around),
                row.likelihood(),
                row.impact(),
                row.inherent(),
                row.residual(),
                row.entry().tolerable(),
                row.entry().decision(),
                row.entry().owner().map(id -> Named.of(id, around)),
                row.entry().expires(),
                row.entry().reviewDue(),
                named(row.entry().controls(), around),
                row.state(),
                row.reasons());
    }

    private static List<Named> named(Collection<Id> ids, Circumstances around) {
        return ids.stream().map(id -> Named.of(id, around)).toList();
    }
}
