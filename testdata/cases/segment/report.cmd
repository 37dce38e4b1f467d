segment -H
