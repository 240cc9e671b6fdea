package org.asbuilt.server.exchange;

/** The script that goes with the tables for Zeek. It is the same for every plant: what is of the plant stands in the tables only. */
final class ZeekScript {
    static final String ADVICE = """

            networks.cfg goes into the folder etc of ZeekControl, or is added to the one there.
            Put the other files into a folder and load it: @load /path/to/folder/asbuilt.zeek
            Zeek reads the tables again when they are replaced.
            """;

    static final String TEXT = """
            ##! What Asbuilt has recorded of the plant, as notices. It needs no Intel framework.

            @load base/frameworks/input
            @load base/frameworks/notice

            module Asbuilt;

            export {
                redef enum Notice::Type += {
                    ## A connection that is recorded as not permitted.
                    Forbidden_Connection,
                    ## A connection between recorded hosts that is on neither list.
                    Unrecorded_Connection,
                    ## A local host that is not recorded.
                    Unrecorded_Host
                };

                ## Where the tables are.
                const folder = @DIR &redef;

                ## Whether connections between recorded hosts that are on neither list are noticed.
                const notice_unrecorded_connections = F &redef;

                ## Whether local hosts that are not recorded are noticed.
                const notice_unrecorded_hosts = F &redef;

                type HostKey: record {
                    host: addr;
                };

                type Host: record {
                    name: string;
                    id: string;
                    zone: string &optional;
                };

                type Key: record {
                    orig: addr;
                    resp: addr;
                    resp_p: port;
                };

                type Recorded: record {
                    service: string;
                    id: string;
                    basis: string;
                };

                global hosts: table[addr] of Host = table();
                global permitted: table[addr, addr, port] of Recorded = table();
                global forbidden: table[addr, addr, port] of Recorded = table();
            }

            event zeek_init()
                {
                Input::add_table([$source=folder + "/asbuilt-hosts.tsv", $name="asbuilt-hosts", $idx=HostKey,
                                  $val=Host, $destination=hosts, $mode=Input::REREAD]);
                Input::add_table([$source=folder + "/asbuilt-permitted.tsv", $name="asbuilt-permitted", $idx=Key,
                                  $val=Recorded, $destination=permitted, $mode=Input::REREAD]);
                Input::add_table([$source=folder + "/asbuilt-forbidden.tsv", $name="asbuilt-forbidden", $idx=Key,
                                  $val=Recorded, $destination=forbidden, $mode=Input::REREAD]);
                }

            event new_connection(c: connection)
                {
                local orig = c$id$orig_h;
                local resp = c$id$resp_h;
                local resp_p = c$id$resp_p;

                if ( [orig, resp, resp_p] in forbidden )
                    {
                    NOTICE([$note=Forbidden_Connection, $conn=c,
                            $msg=fmt("recorded as not permitted: %s", forbidden[orig, resp, resp_p]$id),
                            $identifier=cat(orig, resp, resp_p)]);
                    return;
                    }

                if ( notice_unrecorded_hosts && |hosts| > 0 )
                    {
                    if ( Site::is_local_addr(orig) && orig !in hosts )
                        NOTICE([$note=Unrecorded_Host, $conn=c, $msg=fmt("not recorded: %s", orig), $identifier=cat(orig)]);
                    if ( Site::is_local_addr(resp) && resp !in hosts )
                        NOTICE([$note=Unrecorded_Host, $conn=c, $msg=fmt("not recorded: %s", resp), $identifier=cat(resp)]);
                    }

                if ( notice_unrecorded_connections && orig in hosts && resp in hosts &&
                     [orig, resp, resp_p] !in permitted )
                    NOTICE([$note=Unrecorded_Connection, $conn=c,
                            $msg=fmt("not recorded: %s to %s %s", hosts[orig]$name, hosts[resp]$name, resp_p),
                            $identifier=cat(orig, resp, resp_p)]);
                }
            """;

    private ZeekScript() {}
}
