package org.asbuilt.examples;

import java.util.List;
import java.util.stream.Collectors;

/** The page that introduces the plant to a person; its table of contradictions comes from the same source as the truth. */
final class Readme {
    static final String FILE = "README.md";

    private Readme() {}

    static String text(Recordings recordings, List<Contradiction> contradictions) {
        StringBuilder text = new StringBuilder("""
                # Merrowbeck Water
                A small water utility that does not exist. Its people, suppliers, serial numbers and secrets are invented;
                makers and products are such as stand in many works, and their use here says nothing about them. Private
                addresses are 10.20.0.0/16, public ones come from the documentation ranges of RFC 5737, names end in
                `.example`. MAC prefixes are those of the makers, because a reader of captures looks them up.

                All files of this folder are written by `org.asbuilt.examples.Waterworks` (module `examples`); a test
                writes them again and compares byte by byte. Do not edit them by hand.

                ## The plant
                The treatment works Merrow Head takes raw water in, filters it (six rapid gravity filters) and doses
                chlorine from drums; a safety controller closes the drums when gas escapes. The control centre Beck House
                runs a pair of SCADA servers on two hypervisors. Two unmanned pumping stations, Hollow Lane and Gallow
                Hill, are reached over a private mobile network.
                """);
        text.append("There are ").append(Plant.ASSETS.size()).append(" assets and ");
        text.append(Connection.ALL.size()).append(" connections; `truth.json` lists them all.\n\n");
        text.append("""
                | level | where | networks |
                | --- | --- | --- |
                | 0 | instruments and drives on loops and fieldbuses | none |
                | 1, 2 | treatment, chlorine dosing, chlorine safety, stations | 10.20.10, .12, .13, .51, .52 |
                | 2 | supervision | 10.20.20 |
                | 3 | site operations, network management | 10.20.30, .99 |
                | 3.5 | industrial DMZ | 10.20.35 |
                | 4 | works office | 10.20.40 |

                ## The files
                | file | what it is |
                | --- | --- |
                | inventory.csv | register of works and stations: semicolons, Windows-1252, header in line 4, blanks spelled several ways, a note of two lines, a total at the end |
                | inventory-control-centre.xlsx | the control centre's list: other column names, two sheets of assets, real dates |
                | zone-plan.csv | annex of the zones document: which device stands in which zone, on which level |
                | assessment.csv | minutes of the assessment of criticality, exposure and availability of what matters most |
                | zones.csv, conduits.csv | zones with their target and achieved security levels, and what joins them |
                | connections.csv | the communication that the design requires |
                | third-parties.csv, access-paths.csv | five suppliers and their ways in |
                | contracts.csv, contract-clauses.csv | what binds them, clause by clause, and which connections it obliges the works to keep |
                | supplier-contacts.csv, supplier-certificates.csv, supplier-assessments.csv, sub-suppliers.csv | whom to ask, what they prove, how they were judged, on whom they depend |
                | supplies.csv, supplier-impacts.csv, systems.csv | what they supply and what they could do to which system |
                | people.csv | the own staff and the people of suppliers, with accounts and last days |
                | external-connections.csv | what the carrier router saw to and from the outside |
                | documents.csv | register of drawings and papers with their TLP label |
                | information-register.csv, document-distribution.csv | what each item of information is for, how long it is kept, who may have it and to whom it goes |
                | handling-policies.csv, backup-sets.csv, protective-measures.csv | how information has to be treated, what saves it and what protects it |
                | controls.csv, attack-trees.csv, attack-tree-steps.csv, risk-register.csv | what stands before what might happen, how it would come about step by step, and which risks are borne by whom |
                | threat-scenarios.csv, scenario-information.csv, combinations.csv | what somebody might do, what information would help, and what is worth more together |
                """);
        text.append("| capture-works.pcapng | ")
                .append(recordings.works().frames().size());
        text.append(" packets of half an hour, mirrored from VLAN 10, 12 and 30 with tags; what passes between two of");
        text.append(" them is there twice, once on each side of the firewall |\n");
        text.append("| capture-pumping.pcap | ")
                .append(recordings.stations().frames().size());
        text.append(" packets, ten minutes at each station, joined, without tags |\n");
        text.append("""
                | nmap-dmz.xml, nmap-office.txt | scans of the two networks where scanning is allowed |
                | switch-sw01.cfg | running configuration of the core switch |
                | firewall-fw01.conf | configuration of the firewall |
                | sbom-historian.cdx.json | bill of materials of the historian, CycloneDX 1.6 |
                | advisory-controllers.json, advisory-firewall.json, vex-drives.json | invented advisories in CSAF 2.0 about devices of the plant |
                | known-exploited.json | an invented catalogue of known exploited vulnerabilities in the form of CISA's |
                | logons-jmp01.csv | who came to the jump host by remote desktop in one week: in working hours, at night, by an unknown account, by somebody who had left |
                | vpn-fw01.log | the VPN events of the firewall of three months up to that week |
                | truth.json | every asset, network, zone and connection as it is, and what was planted |

                The passwords and hashes in the two configurations open nothing; they are there so that a reader can show
                that it keeps none of them.

                ## What was planted
                Places are in `truth.json` under `contradictions`: line and column, sheet and cell, or packet number, with
                the value as it is spelled there (`as`: text, or in a packet mac, ipv4, ascii, hex). `absent` means that
                no packet of the recording is sent by that address.

                """);
        for (Contradiction contradiction : contradictions) {
            text.append("- **")
                    .append(contradiction.id())
                    .append(" ")
                    .append(contradiction.kind())
                    .append("** (");
            text.append(String.join(", ", contradiction.subjects())).append("). ");
            text.append(contradiction.explanation()).append(" *Expected*: ");
            text.append(contradiction.outcome()).append(" Files: ");
            text.append(contradiction.places().stream()
                            .map(Place::file)
                            .distinct()
                            .collect(Collectors.joining(", ")))
                    .append(".\n");
        }
        return text.toString();
    }
}
