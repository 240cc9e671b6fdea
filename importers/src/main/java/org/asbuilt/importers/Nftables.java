package org.asbuilt.importers;

import java.io.IOException;
import java.util.regex.Pattern;
import org.asbuilt.importers.device.Configuration;
import org.asbuilt.importers.intake.Certainty;
import org.asbuilt.importers.intake.Head;
import org.asbuilt.importers.intake.Reading;
import org.asbuilt.importers.linux.NftBlocks;
import org.asbuilt.importers.linux.NftDialect;
import org.asbuilt.model.SourceType;

/** The packet filter of a Linux machine as nft lists it, or a file for nft. Source: nft(8). */
public final class Nftables implements Importer {
    private static final Pattern TABLE = Pattern.compile(
            "^\\s{0,20}table (?:(?:ip6?|inet|arp|bridge|netdev) )?[\\w.-]{1,100} ?\\{", Pattern.MULTILINE);
    private static final Pattern CHAIN =
            Pattern.compile("^\\s{0,40}(?:chain|set|map) [\\w.-]{1,100} ?\\{", Pattern.MULTILINE);
    private static final Pattern COMMAND = Pattern.compile(
            "^\\s{0,20}(?:add|insert) (?:rule|chain|table) (?:ip6?|inet|arp|bridge|netdev) [\\w.-]{1,100}",
            Pattern.MULTILINE);

    @Override
    public String name() {
        return "nftables";
    }

    @Override
    public String reads() {
        return "packet filters of Linux (nft list ruleset, files for nft)";
    }

    @Override
    public String unit() {
        return "statements";
    }

    @Override
    public SourceType sourceType() {
        return SourceType.CONFIG_FILE_NETWORK_DEVICE;
    }

    @Override
    public Certainty certainty(Head head) {
        String text = head.text();
        if (TABLE.matcher(text).find() && CHAIN.matcher(text).find()) {
            return Certainty.certain("it has tables and chains of nftables");
        }
        return text.startsWith("#!/usr/sbin/nft") || COMMAND.matcher(text).find()
                ? Certainty.certain("it has commands of nftables")
                : Certainty.none();
    }

    @Override
    public void interpret(Reading reading) throws IOException {
        Configuration.read(reading, new NftBlocks(), NftDialect::new);
    }
}
