package org.asbuilt.information;

import java.time.Instant;
import java.util.Optional;
import org.asbuilt.model.Digest;
import org.asbuilt.model.Id;
import org.asbuilt.model.InformationSubType;
import org.asbuilt.model.SourceType;

/**
 * A file that was taken in, or what the installation itself keeps. Source: requirements P2.S-04, P2.S-05.
 *
 * @param key by which the register names it: the name of the import and the place in it, or the name of what the installation keeps
 * @param title what it is called
 * @param format what its bytes are
 * @param bytes how many there are; empty if nothing of it is there yet
 * @param digest the digest of its bytes, of a file
 * @param received when it came in or was last written
 * @param registered the source of the register that it comes from
 * @param figures what there is of it, in words; empty if nothing is told of it
 * @param subType what sort of information it is, as far as that follows from what it was taken in as
 */
public record StoredFile(
        String key,
        String title,
        String format,
        Optional<Long> bytes,
        Optional<Digest> digest,
        Optional<Instant> received,
        Optional<Id> registered,
        Optional<String> figures,
        Optional<InformationSubType> subType) {

    /** What a source of that type is, as far as that is clear. */
    public static Optional<InformationSubType> subType(SourceType type) {
        return switch (type) {
            case ASSET_INVENTORY, SBOM, HBOM, PHYSICAL_WALKDOWN -> Optional.of(InformationSubType.ASSET_INVENTORY);
            case CONFIG_FILE_PLC -> Optional.of(InformationSubType.LOGIC);
            case CONFIG_FILE_RTU, CONFIG_FILE_NETWORK_DEVICE -> Optional.of(InformationSubType.CONFIGURATION);
            case VENDOR_MANUAL -> Optional.of(InformationSubType.MANUAL);
            case LOG_DATA -> Optional.of(InformationSubType.LOGS);
            case CONTRACT -> Optional.of(InformationSubType.SUPPLIER_CONTRACT);
            case ACTIVE_SCAN -> Optional.of(InformationSubType.SYSTEM_VULNERABILITIES);
            case SAFETY_DOCUMENT -> Optional.of(InformationSubType.HAZOP);
            case PASSIVE_MONITORING -> Optional.of(InformationSubType.ANALYTICAL_OUTPUTS);
            case DESIGN_DOCUMENT, PROCESS_DOCUMENT, STAFF_KNOWLEDGE, RISK_ASSESSMENT, OTHER -> Optional.empty();
        };
    }
}
