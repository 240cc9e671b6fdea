# 2025-11-03 10:11:12 by RouterOS 7.11.2
# software id = ABCD-EFGH
#
# model = RB5009UG+S+
# serial number = HC1234567AB
/interface bridge
add admin-mac=48:8F:5A:00:00:01 auto-mac=no comment="Plant" name=bridge1 vlan-filtering=yes
/interface ethernet
set [ find default-name=ether1 ] comment="To the provider" name=ether1-wan
set [ find default-name=ether5 ] disabled=yes
/interface wireguard
add comment="Maintenance" listen-port=13231 mtu=1420 name=wg1 private-key="Zq7privatekey="
/interface vlan
add interface=bridge1 name=vlan20-control vlan-id=20
add interface=bridge1 name=vlan30-field vlan-id=30
/interface bonding
add mode=802.3ad name=bond1 slaves=ether7,ether8
/interface list
add name=WAN
add name=LAN
/interface l2tp-client
add connect-to=198.51.100.8 disabled=no ipsec-secret=Zq7ipsec name=l2tp-out password=Zq7password use-ipsec=yes user=ww
/ip ipsec profile
add dh-group=ecp384 enc-algorithm=aes-256 hash-algorithm=sha256 name=strong
/ip ipsec peer
add address=198.51.100.7/32 comment="Reservoir on the hill" exchange-mode=ike2 name=reservoir profile=strong
/ip pool
add name=field-pool ranges=10.20.30.100-10.20.30.150
/ip dhcp-server
add address-pool=field-pool interface=vlan30-field lease-time=1h name=field
/ppp profile
set *0 use-encryption=yes
/snmp community
set [ find default=yes ] authentication-password=Zq7auth name=Zq7-community
/system logging action
set 3 remote=10.20.0.80 remote-port=1514
/interface bridge port
add bridge=bridge1 interface=ether2 pvid=30
add bridge=bridge1 interface=ether3
/interface bridge vlan
add bridge=bridge1 tagged=bridge1,ether3 vlan-ids=20
add bridge=bridge1 tagged=bridge1,ether3 untagged=ether2 vlan-ids=30
/interface list member
add interface=ether1-wan list=WAN
add interface=bridge1 list=LAN
/interface ovpn-server server
set auth=sha256 certificate=server enabled=yes port=1195
/interface wireguard peers
add allowed-address=10.9.0.2/32,10.21.0.0/24 comment="Vendor A" endpoint-address=192.0.2.9 endpoint-port=51820 interface=wg1 \
    preshared-key="Zq7preshared=" public-key="Aq7publickey="
add allowed-address=10.9.0.3/32 interface=wg1 public-key="Aq7publickey2="
/ip address
add address=203.0.113.2/29 interface=ether1-wan network=203.0.113.0
add address=10.20.0.1/24 comment="Control room" interface=vlan20-control network=10.20.0.0
add address=10.20.30.1/24 interface=vlan30-field network=10.20.30.0
add address=10.99.0.1/24 disabled=yes interface=ether5 network=10.99.0.0
/ip dhcp-client
add interface=ether6
/ip dhcp-server lease
add address=10.20.30.11 client-id=1:0:1b:1b:a:b:c comment="PLC of pump 1" mac-address=00:1B:1B:0A:0B:0C server=field
/ip dhcp-server network
add address=10.20.30.0/24 gateway=10.20.30.1
/ip dns
set allow-remote-requests=yes servers=10.20.0.53,192.0.2.53
/ip dns static
add address=10.20.0.10 name=historian.waterworks.example
/ip firewall address-list
add address=10.20.0.0/24 list=control
add address=10.20.9.5 list=control
add address=10.20.30.20-10.20.30.29 list=plcs
add address=10.20.30.11 comment="Pump 1" list=plcs
add address=support.vendor.example list=vendor
/ip firewall filter
add action=accept chain=input comment="answers \"only\"" connection-state=\
    established,related,untracked
add action=drop chain=input connection-state=invalid
add action=accept chain=input protocol=icmp icmp-options=8:0
add action=accept chain=input dst-port=22,8291 in-interface-list=!WAN protocol=tcp src-address-list=control log=yes \
    log-prefix=manage
add action=accept chain=forward comment="Control to PLCs" connection-state=new dst-address-list=plcs dst-port=502,4840-4841 in-interface=\
    vlan20-control out-interface=vlan30-field protocol=tcp src-address-list=control
add action=accept chain=forward disabled=yes dst-address=10.20.30.0/24 src-address-list=vendor
add action=jump chain=forward jump-target=field out-interface=vlan30-field
add action=reject chain=field reject-with=icmp-admin-prohibited src-address=!10.20.0.0/16
add action=accept chain=input limit=5,5:packet protocol=gre
add action=drop chain=input
/ip firewall nat
add action=masquerade chain=srcnat comment="to the provider" out-interface-list=WAN src-address=10.20.0.0/24
add action=dst-nat chain=dstnat dst-address=203.0.113.3 dst-port=443 protocol=tcp to-addresses=192.168.40.10 to-ports=8443
add action=src-nat chain=srcnat src-address=10.20.1.0/24 to-addresses=203.0.113.4-203.0.113.5
add action=accept chain=srcnat dst-address=10.21.0.0/16
/ip ipsec identity
add peer=reservoir secret=Zq7presharedkey
/ip ipsec policy
add dst-address=10.21.30.0/24 peer=reservoir src-address=10.20.30.0/24 tunnel=yes
/ip route
add disabled=no distance=1 dst-address=0.0.0.0/0 gateway=203.0.113.1
add dst-address=10.21.0.0/24 gateway=wg1
add blackhole dst-address=10.98.0.0/16 gateway=""
add disabled=yes dst-address=10.97.0.0/16 gateway=10.20.0.97
/ip service
set telnet disabled=yes
set ftp disabled=yes
set www address=10.20.0.0/24
set ssh port=2222
set api disabled=yes
/ppp secret
add name=vendor-b password=Zq7secret service=l2tp
/radius
add address=10.20.0.61 secret=Zq7radius service=login
/routing bgp connection
add as=64512 name=provider remote.address=203.0.113.1/32 .as=64513 tcp-md5-key=Zq7bgp
/snmp
set contact=maintenance enabled=yes location="Pump house" trap-target=10.20.0.70
/system clock
set time-zone-name=Europe/Vienna
/system identity
set name=WW-RB-01
/system logging
add action=remote topics=info
/system note
set show-at-login=no
/system ntp client
set enabled=yes
/system ntp client servers
add address=10.20.0.123
/system scheduler
add name=backup on-event="/system backup save password=Zq7backup"
/user
add group=full name=engineer password=Zq7user
/vendor of-the-future
set shared-secret=Zq7future
