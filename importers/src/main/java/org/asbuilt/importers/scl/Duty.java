package org.asbuilt.importers.scl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.asbuilt.evidence.Confidence;
import org.asbuilt.model.AssetClass;

/** What a device is, by the classes of its logical nodes. Source: IEC 61850-7-4:2010/AMD1:2020. */
final class Duty {
    private static final Set<String> TELECONTROL = Set.of("ITCI", "ITMI", "ITPC");
    private static final Set<String> BRIDGES = Set.of("LBRI", "LBSP");
    private static final Set<String> TRANSFORMERS = Set.of("TCTR", "TVTR");

    private Duty() {}

    /**
     * A class and how sure it is.
     *
     * @param assetClass the class
     * @param confidence how sure
     */
    record Guess(AssetClass assetClass, Confidence confidence) {}

    /** The class of a device, if anything tells. */
    static Optional<Guess> of(Ied ied) {
        Set<String> classes = ied.logicalNodes.keySet();
        if (begins(classes, 'P') || classes.contains("RREC") || classes.contains("RBRF")) {
            return guess(AssetClass.PROTECTION_RELAY, Confidence.PROBABLE);
        }
        if (classes.contains("IHMI")) {
            return guess(AssetClass.HMI, Confidence.PROBABLE);
        }
        if (classes.stream().anyMatch(TELECONTROL::contains)) {
            return guess(AssetClass.DATA_GATEWAY, Confidence.PROBABLE);
        }
        if (classes.contains("IARC")) {
            return guess(AssetClass.HISTORIAN, Confidence.PROBABLE);
        }
        if (classes.stream().anyMatch(BRIDGES::contains)
                || ied.attribute("type").toLowerCase(Locale.ROOT).contains("switch")) {
            return guess(AssetClass.SWITCH, Confidence.PROBABLE);
        }
        boolean samples = ied.blocks.stream().anyMatch(block -> block.kind() == ControlBlock.Kind.SAMPLED_VALUES);
        if (samples && classes.stream().anyMatch(TRANSFORMERS::contains)) {
            return guess(AssetClass.REMOTE_IO, Confidence.POSSIBLE);
        }
        if (begins(classes, 'C') || begins(classes, 'X') || begins(classes, 'A') || begins(classes, 'R')) {
            return guess(AssetClass.PROTECTION_RELAY, Confidence.POSSIBLE);
        }
        if (begins(classes, 'M')) {
            return guess(AssetClass.METER, Confidence.POSSIBLE);
        }
        if (ied.accessPoints.values().stream().anyMatch(point -> point.clock)) {
            return guess(AssetClass.TIME_SERVER, Confidence.PROBABLE);
        }
        if (ied.accessPoints.values().stream().anyMatch(point -> point.router)) {
            return guess(AssetClass.ROUTER, Confidence.PROBABLE);
        }
        return Optional.empty();
    }

    /** What the device does, in words. */
    static String words(Ied ied) {
        List<String> words = new ArrayList<>();
        ied.logicalNodes.forEach((className, count) -> {
            if (!className.equals("LPHD")) {
                words.add(count > 1 ? count + " " + className : className);
            }
        });
        if (words.isEmpty()) {
            return "";
        }
        return "logical nodes " + LogicalNodeReading.some(words, 40);
    }

    private static Optional<Guess> guess(AssetClass assetClass, Confidence confidence) {
        return Optional.of(new Guess(assetClass, confidence));
    }

    private static boolean begins(Set<String> classes, char group) {
        return classes.stream().anyMatch(name -> name.length() == 4 && name.charAt(0) == group);
    }
}
