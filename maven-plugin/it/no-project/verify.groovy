def log = new File(basedir, 'build.log').readLines()

def findings = log.findAll { it ==~ /\[ERROR\] template\.yaml:19:\d+: error: .+ \[GW301 lambda-permission-missing\]/ }
assert findings.size() == 1
def absent = log.findAll { it.contains('gwlint: absent.yaml: no such file or folder') && it.contains('Failed to execute goal') }
assert absent.size() == 1
def ignored = log.findAll { it.contains('GW401') }
assert ignored.isEmpty()

// Nobody asked for files, and this is no project: nothing is left behind.
assert !new File(basedir, 'target').exists()
