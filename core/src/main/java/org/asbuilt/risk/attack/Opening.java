package org.asbuilt.risk.attack;

import java.util.Optional;
import org.asbuilt.model.Id;

/**
 * A vulnerability of an asset that whoever gets near enough may use.
 *
 * @param asset the asset
 * @param vulnerability its name, for example CVE-2024-1234
 * @param exploited whether it is known to be used by attackers
 * @param prediction how likely it is that it will be within 30 days, 0 to 1 (EPSS)
 * @param base the base score of CVSS, 0 to 10
 * @param affected whether it is known that the asset is affected; else nobody can tell
 * @param vector from where it can be used; empty if nobody says
 */
public record Opening(
        Id asset,
        String vulnerability,
        boolean exploited,
        Optional<Double> prediction,
        Optional<Double> base,
        boolean affected,
        Optional<AttackVector> vector) {
    private static final double LIKELY = 0.1;
    private static final double HIGH = 7;

    /** Of which nobody says from where it can be used. */
    public Opening(
            Id asset,
            String vulnerability,
            boolean exploited,
            Optional<Double> prediction,
            Optional<Double> base,
            boolean affected) {
        this(asset, vulnerability, exploited, prediction, base, affected, Optional.empty());
    }

    /** How hard it is to use: 1 if attackers do, 2 if they are expected to, 4 if its score is high or not known, else 6. */
    public int effort() {
        if (exploited) {
            return 1;
        }
        if (prediction.filter(score -> score >= LIKELY).isPresent()) {
            return 2;
        }
        return base.orElse(HIGH) >= HIGH ? 4 : 6;
    }
}
