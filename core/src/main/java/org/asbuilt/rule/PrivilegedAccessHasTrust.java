package org.asbuilt.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.ledger.Subject;
import org.asbuilt.model.AccessTerms;
import org.asbuilt.model.Kind;
import org.asbuilt.model.Privilege;
import org.asbuilt.model.TrustBasis;
import org.asbuilt.thirdparty.Trusting;
import org.asbuilt.validation.Circumstances;

/** Access that may alter devices stands on a trust that has a basis. */
public record PrivilegedAccessHasTrust() implements Rule {
    private static final Set<Privilege> PRIVILEGED = EnumSet.of(Privilege.ENGINEER, Privilege.ADMINISTER);
    private static final Manual MANUAL = Manual.of(
            "Access that may alter devices stands on a trust that has a basis",
            Kind.ACCESS_PATH,
            Severity.WARNING,
            "Whoever may program or administer a device from outside is trusted as much as the own staff. If nobody can say why, it is not trust but habit.",
            "The basis is recorded at the third party; then this is quiet.",
            "Enter the level of trust and its basis at the access path or at the third party, or take the privilege away.",
            "Requirements P5-06; CIP-013; ISO/IEC 27001:2022 A.5.19");

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public List<Finding> check(Subject path, Circumstances around) {
        Optional<Privilege> privilege =
                path.facet(AccessTerms.class).flatMap(AccessTerms::privilege).filter(PRIVILEGED::contains);
        if (privilege.isEmpty()) {
            return List.of();
        }
        Set<TrustBasis> basis = Trusting.basis(path, around);
        String words = path.name() + " lets somebody " + Words.words(privilege.get());
        if (basis.isEmpty()) {
            return List.of(Finding.of(this, path, words + ", and it is not recorded what that trust stands on"));
        }
        return basis.contains(TrustBasis.NONE)
                ? List.of(Finding.of(this, path, words + ", and that trust stands on nothing"))
                : List.of();
    }
}
