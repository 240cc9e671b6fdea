package org.asbuilt.thirdparty.incident;

import java.util.List;
import java.util.Optional;
import org.asbuilt.model.Id;
import org.asbuilt.path.Loss;
import org.asbuilt.path.Reach;

/**
 * Something to cut when a third party is broken into. Source: requirements P5-12, P4-22; fixture K7.
 *
 * @param place its place in the order, from 1
 * @param carrier the access path or connection
 * @param party whose it is; empty if that is not recorded and it only leads to what the third party supplies
 * @param sort what it is
 * @param suspected whether it is only suspected to be there
 * @param outOfBand whether it comes in past the recorded boundary
 * @param inward what it allows at what it leads to
 * @param assets how many assets are reached through it alone, surely or possibly
 * @param planned the isolation plan that cuts it, if one does
 * @param who who can cut it, as recorded
 * @param how how, as recorded
 * @param minutes how long that takes, in minutes, as recorded
 * @param contracts the contracts that oblige the plant to keep it, by name
 * @param exempt why a plan lets it stay, if one does; empty words if it does not say why
 * @param functions the functions of the business that are affected when it is cut
 */
public record CutOff(
        int place,
        Id carrier,
        Optional<Id> party,
        Sort sort,
        boolean suspected,
        boolean outOfBand,
        Reach inward,
        int assets,
        Optional<Id> planned,
        Optional<String> who,
        Optional<String> how,
        Optional<Integer> minutes,
        List<String> contracts,
        Optional<String> exempt,
        List<Loss.AffectedFunction> functions) {
    /** Copies the lists. */
    public CutOff {
        contracts = List.copyOf(contracts);
        functions = List.copyOf(functions);
    }

    /** What is cut. */
    public enum Sort {
        /** An access path of the third party. */
        ACCESS_PATH,
        /** An access path of one of its subcontractors. */
        SUBCONTRACTORS_PATH,
        /** An access path of nobody known that leads to what the third party supplies. */
        PERHAPS_ITS_PATH,
        /** A connection to the third party, or to what it hosts. */
        CONNECTION
    }

    CutOff at(int number) {
        return new CutOff(
                number, carrier, party, sort, suspected, outOfBand, inward, assets, planned, who, how, minutes,
                contracts, exempt, functions);
    }
}
