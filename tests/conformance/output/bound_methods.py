# oracle: replace 0x[0-9a-f]+ -> ADDR
# A method shows whose it is, as that one shows itself.
class Account:
    def __init__(self, owner):
        self.owner = owner

    def __repr__(self):
        return "Account(%r)" % self.owner

    def pay(self):
        pass

    @classmethod
    def open(cls):
        pass

class Plain:
    def work(self):
        pass

a = Account("ann")
print(a.pay, [a.pay], "%s" % a.pay, f"{a.pay!r}", str(a.pay))
print(Account.open, a.open, Plain().work)
print([].append, "x".join)
