def hand_over(arguments):
    pass
