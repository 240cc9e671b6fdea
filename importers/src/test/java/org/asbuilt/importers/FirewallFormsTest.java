package org.asbuilt.importers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.asbuilt.evidence.Claim;
import org.asbuilt.evidence.Receipt;
import org.asbuilt.evidence.Receipt.Severity;
import org.asbuilt.importers.intake.Input;
import org.asbuilt.importers.intake.Limits;
import org.asbuilt.importers.intake.Progress;
import org.junit.jupiter.api.Test;

/** The same configuration says the same in each form that its maker writes, and none does harm. */
class FirewallFormsTest {
    private static final List<Importer> FIREWALLS = List.of(
            new FortiGate(),
            new PanOs(),
            new Junos(),
            new IptablesSave(),
            new Nftables(),
            new MikroTik(),
            new OpnSense());

    private static Receipt read(Importer importer, String text, List<Claim> claims) {
        return importer.read(
                Input.of("upload", text.getBytes(StandardCharsets.UTF_8)),
                Limits.standard(),
                claims::add,
                Progress.none());
    }

    private static List<String> said(Importer importer, String text) {
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = read(importer, text, claims);
        assertThat(receipt.understood()).as("%s", receipt.remarks()).isEqualTo(receipt.read());
        return claims.stream()
                .map(claim -> claim.about().text() + " " + claim.path() + "=" + claim.value())
                .sorted()
                .toList();
    }

    @Test
    void junosSaysTheSameInEveryForm() {
        List<String> lines = said(new Junos(), """
                set system host-name fw
                set interfaces ge-0/0/0 unit 0 family inet address 10.1.1.1/24
                set security policies from-zone a to-zone b policy p match source-address any
                set security policies from-zone a to-zone b policy p match destination-address any
                set security policies from-zone a to-zone b policy p match application [ junos-ssh junos-https ]
                set security policies from-zone a to-zone b policy p then permit
                """);
        String braces = """
                system {
                    host-name fw;
                }
                interfaces {
                    ge-0/0/0 {
                        unit 0 {
                            family inet {
                                address 10.1.1.1/24;
                            }
                        }
                    }
                }
                security {
                    policies {
                        from-zone a to-zone b {
                            policy p {
                                match {
                                    source-address any;
                                    destination-address any;
                                    application [ junos-ssh junos-https ];
                                }
                                then {
                                    permit;
                                }
                            }
                        }
                    }
                }
                """;
        String markup = """
                <configuration xmlns="http://xml.juniper.net/xnm/1.1/xnm">
                <system><host-name>fw</host-name></system>
                <interfaces><interface><name>ge-0/0/0</name><unit><name>0</name><family><inet><address><name>10.1.1.1/24</name></address>
                </inet></family></unit></interface></interfaces>
                <security><policies><policy><from-zone-name>a</from-zone-name><to-zone-name>b</to-zone-name><policy><name>p</name>
                <match><source-address>any</source-address><destination-address>any</destination-address>
                <application>junos-ssh</application><application>junos-https</application></match><then><permit/></then></policy></policy>
                </policies></security></configuration>
                """;
        assertThat(lines).hasSizeGreaterThan(15).anyMatch(claim -> claim.endsWith("services=tcp/443"));
        assertThat(said(new Junos(), braces)).isEqualTo(lines);
        assertThat(said(new Junos(), markup)).isEqualTo(lines);
    }

    @Test
    void panOsSaysTheSameInEveryForm() {
        List<String> lines = said(new PanOs(), """
                set deviceconfig system hostname fw
                set address plc ip-netmask 10.1.1.11
                set rulebase security rules r from [ a b ]
                set rulebase security rules r source plc
                set rulebase security rules r action allow
                """);
        String braces = """
                deviceconfig {
                  system {
                    hostname fw;
                  }
                }
                address {
                  plc {
                    ip-netmask 10.1.1.11;
                  }
                }
                rulebase {
                  security {
                    rules {
                      r {
                        from [ a b];
                        source plc;
                        action allow;
                      }
                    }
                  }
                }
                """;
        String markup = """
                <config><deviceconfig><system><hostname>fw</hostname></system></deviceconfig>
                <address><entry name="plc"><ip-netmask>10.1.1.11</ip-netmask></entry></address>
                <rulebase><security><rules><entry name="r"><from><member>a</member><member>b</member></from>
                <source><member>plc</member></source><action>allow</action></entry></rules></security></rulebase></config>
                """;
        assertThat(lines).hasSizeGreaterThan(10).anyMatch(claim -> claim.endsWith("sources=10.1.1.11"));
        assertThat(said(new PanOs(), braces)).isEqualTo(lines);
        assertThat(said(new PanOs(), markup)).isEqualTo(lines);
    }

    @Test
    void whatIsNestedWithoutEndIsRefusedAndNothingElseHappens() {
        String braces = "table inet a {\nchain b {\n" + "system {\n".repeat(20_000);
        String sections = "config system global\n" + "config x\nedit y\n".repeat(20_000);
        String markup = "<config><opnsense>" + "<a>".repeat(20_000);
        String lists = "set " + "a ".repeat(20_000) + "[ " + "b ".repeat(20_000) + "]\n";
        String quotes = "set a \"b\n".repeat(10_000) + "/ip x \\\n".repeat(10_000);
        String rules =
                "-A INPUT " + "! -s ".repeat(20_000) + "\n/ip firewall filter add " + "a=[ ".repeat(20_000) + "\n";
        for (Importer importer : FIREWALLS) {
            for (String text : List.of(braces, sections, markup, lists, quotes, rules)) {
                Receipt receipt = read(importer, text, new ArrayList<>());
                long errors = receipt.remarks().stream()
                        .filter(remark -> remark.severity() == Severity.ERROR)
                        .count();
                assertThat(errors)
                        .as("%s: %s", importer.name(), receipt.remarks())
                        .isLessThanOrEqualTo(1);
                assertThat(receipt.understood()).isLessThanOrEqualTo(receipt.read());
            }
        }
    }

    @Test
    void groupsThatNameEachOtherEnd() {
        StringBuilder groups =
                new StringBuilder("config system global\n set hostname fw\nend\nconfig firewall addrgrp\n");
        for (int i = 0; i < 60; i++) {
            groups.append(" edit \"g").append(i).append("\"\n  set member");
            for (int j = 0; j < 60; j++) {
                groups.append(" \"g").append(j).append('"');
            }
            groups.append("\n set exclude enable\n set exclude-member \"g1\" \"g2\"\n next\n");
        }
        groups.append(
                "end\nconfig firewall policy\n edit 1\n  set srcaddr \"g1\"\n  set dstaddr \"all\"\n  set service \"ALL\"\n next\nend\n");
        List<Claim> claims = new ArrayList<>();
        Receipt receipt = read(new FortiGate(), groups.toString(), claims);
        assertThat(receipt.remarks()).noneMatch(remark -> remark.severity() == Severity.ERROR);
        assertThat(claims).anyMatch(claim -> claim.path().part().equals("destinations"));
    }
}
