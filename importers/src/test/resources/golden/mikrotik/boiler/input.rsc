# nov/03/2025 10:11:12 by RouterOS 6.49.10
# software id = WXYZ-1234
#
# model = RB750Gr3
# serial number = 6F1234567890
/interface ethernet set [ find default-name=ether1 ] mac-address=48:8F:5A:00:00:11
/ip address add address=172.16.5.1/24 interface=ether1 network=172.16.5.0
/ip dns set servers=172.16.5.53
/ip firewall filter add action=accept chain=forward dst-address=172.16.5.11 dst-port=502 protocol=tcp
/ip firewall filter add action=drop chain=forward
/ip route add distance=1 gateway=172.16.5.254
/system identity set name=boiler-rb
/system ntp client set enabled=yes primary-ntp=172.16.5.123
