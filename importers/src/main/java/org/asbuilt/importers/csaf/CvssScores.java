package org.asbuilt.importers.csaf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Computes the scores of a vector. Source: FIRST, CVSS 2.0, section 3.2; CVSS 3.0, section 8; CVSS 3.1, section 7 and appendix A.
 *
 * @param base the base score, 0 to 10
 * @param temporal the base score with what is known of exploits and fixes
 * @param environmental the score in an environment
 */
record CvssScores(double base, double temporal, double environmental) {

    /** The scores of a vector of CVSS 2.0 that has all base metrics. */
    static CvssScores two(Map<String, String> vector) {
        double exploitability = 20
                * weight(vector, "AV", "L=0.395 A=0.646 N=1.0")
                * weight(vector, "AC", "H=0.35 M=0.61 L=0.71")
                * weight(vector, "Au", "M=0.45 S=0.56 N=0.704");
        double impact =
                10.41 * (1 - (1 - impact2(vector, "C")) * (1 - impact2(vector, "I")) * (1 - impact2(vector, "A")));
        double base = base2(impact, exploitability);
        double temporal = temporal2(base, vector);
        double adjusted = Math.min(
                10,
                10.41
                        * (1
                                - (1 - impact2(vector, "C") * requirement2(vector, "CR"))
                                        * (1 - impact2(vector, "I") * requirement2(vector, "IR"))
                                        * (1 - impact2(vector, "A") * requirement2(vector, "AR"))));
        double adjustedTemporal = temporal2(base2(adjusted, exploitability), vector);
        double damage = weightOf(vector.getOrDefault("CDP", "ND"), "N=0 L=0.1 LM=0.3 MH=0.4 H=0.5 ND=0");
        double spread = weight(vector, "TD", "N=0 L=0.25 M=0.75 H=1 ND=1");
        return new CvssScores(base, temporal, nearest((adjustedTemporal + (10 - adjustedTemporal) * damage) * spread));
    }

    private static double base2(double impact, double exploitability) {
        return nearest((0.6 * impact + 0.4 * exploitability - 1.5) * (impact == 0 ? 0 : 1.176));
    }

    private static double temporal2(double base, Map<String, String> vector) {
        return nearest(base
                * weight(vector, "E", "U=0.85 POC=0.9 F=0.95 H=1 ND=1")
                * weight(vector, "RL", "OF=0.87 TF=0.9 W=0.95 U=1 ND=1")
                * weight(vector, "RC", "UC=0.9 UR=0.95 C=1 ND=1"));
    }

    private static double impact2(Map<String, String> vector, String metric) {
        return weight(vector, metric, "N=0 P=0.275 C=0.66");
    }

    private static double requirement2(Map<String, String> vector, String metric) {
        return weight(vector, metric, "L=0.5 M=1 H=1.51 ND=1");
    }

    /** The scores of a vector of CVSS 3.0 or 3.1 that has all base metrics. */
    static CvssScores three(Map<String, String> vector, boolean minorOne) {
        boolean changed = "C".equals(vector.get("S"));
        double iss = 1 - (1 - impact3(vector, "C")) * (1 - impact3(vector, "I")) * (1 - impact3(vector, "A"));
        double exploitability = 8.22 * attack(vector, "", changed);
        double base = sum(impact(iss, changed, 0.02, 15, 1), exploitability, changed, minorOne);
        double chances = weight(vector, "E", "U=0.91 P=0.94 F=0.97 H=1 X=1")
                * weight(vector, "RL", "O=0.95 T=0.96 W=0.97 U=1 X=1")
                * weight(vector, "RC", "U=0.92 R=0.96 C=1 X=1");
        double temporal = up(base * chances, minorOne);
        boolean modifiedChanged = "C".equals(modified(vector, "S"));
        double miss = Math.min(
                0.915,
                1
                        - (1 - requirement3(vector, "CR") * modifiedImpact(vector, "C"))
                                * (1 - requirement3(vector, "IR") * modifiedImpact(vector, "I"))
                                * (1 - requirement3(vector, "AR") * modifiedImpact(vector, "A")));
        double modifiedImpact =
                minorOne ? impact(miss, modifiedChanged, 0.02, 13, 0.9731) : impact(miss, modifiedChanged, 0.02, 15, 1);
        double modifiedExploitability = 8.22 * attack(vector, "M", modifiedChanged);
        double environmental =
                up(sum(modifiedImpact, modifiedExploitability, modifiedChanged, minorOne) * chances, minorOne);
        return new CvssScores(base, temporal, environmental);
    }

    private static double impact(double iss, boolean changed, double less, int power, double factor) {
        return changed ? 7.52 * (iss - 0.029) - 3.25 * Math.pow(iss * factor - less, power) : 6.42 * iss;
    }

    private static double sum(double impact, double exploitability, boolean changed, boolean minorOne) {
        if (impact <= 0) {
            return 0;
        }
        return up(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10), minorOne);
    }

    private static double attack(Map<String, String> vector, String prefix, boolean changed) {
        boolean own = !prefix.isEmpty();
        String privileges = changed ? "N=0.85 L=0.68 H=0.5" : "N=0.85 L=0.62 H=0.27";
        return weightOf(own ? modified(vector, "AV") : value(vector, "AV"), "N=0.85 A=0.62 L=0.55 P=0.2")
                * weightOf(own ? modified(vector, "AC") : value(vector, "AC"), "L=0.77 H=0.44")
                * weightOf(own ? modified(vector, "PR") : value(vector, "PR"), privileges)
                * weightOf(own ? modified(vector, "UI") : value(vector, "UI"), "N=0.85 R=0.62");
    }

    private static double impact3(Map<String, String> vector, String metric) {
        return weight(vector, metric, "N=0 L=0.22 H=0.56");
    }

    private static double modifiedImpact(Map<String, String> vector, String metric) {
        return weightOf(modified(vector, metric), "N=0 L=0.22 H=0.56");
    }

    private static double requirement3(Map<String, String> vector, String metric) {
        return weight(vector, metric, "L=0.5 M=1 H=1.5 X=1");
    }

    private static String modified(Map<String, String> vector, String metric) {
        String own = value(vector, "M" + metric);
        return own.isEmpty() || own.equals("X") ? value(vector, metric) : own;
    }

    private static String value(Map<String, String> vector, String metric) {
        return vector.getOrDefault(metric, "");
    }

    private static double weight(Map<String, String> vector, String metric, String weights) {
        return weightOf(value(vector, metric), weights);
    }

    /** The weight of a value; a value that is not in the vector weighs as much as one that is not defined. */
    private static double weightOf(String value, String weights) {
        for (String pair : weights.split(" ", -1)) {
            int equals = pair.indexOf('=');
            if (pair.substring(0, equals).equals(value)) {
                return Double.parseDouble(pair.substring(equals + 1));
            }
        }
        return 1;
    }

    /** Up to one decimal: of 3.1 on whole numbers, so that all programs round alike. */
    private static double up(double score, boolean minorOne) {
        if (!minorOne) {
            return BigDecimal.valueOf(score)
                    .setScale(8, RoundingMode.HALF_UP)
                    .setScale(1, RoundingMode.CEILING)
                    .doubleValue();
        }
        long whole = Math.round(score * 100_000);
        return whole % 10_000 == 0 ? whole / 100_000.0 : (Math.floorDiv(whole, 10_000) + 1) / 10.0;
    }

    private static double nearest(double score) {
        return BigDecimal.valueOf(score)
                .setScale(8, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    /** The word for a score of CVSS 3. */
    static String severity(double score) {
        if (score >= 9) {
            return "CRITICAL";
        }
        if (score >= 7) {
            return "HIGH";
        }
        if (score >= 4) {
            return "MEDIUM";
        }
        return score > 0 ? "LOW" : "NONE";
    }
}
