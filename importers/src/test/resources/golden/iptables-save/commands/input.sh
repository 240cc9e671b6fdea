#!/bin/sh
# The boiler's gateway
iptables -F
iptables -P INPUT DROP
/sbin/iptables -t nat -A POSTROUTING -o eth0 -j MASQUERADE
iptables -A INPUT -s 172.16.5.0/24 -p tcp --dport ssh \
    -j ACCEPT
iptables -I FORWARD 1 -d 172.16.5.11 -p tcp --dport 502 -j ACCEPT
echo done
